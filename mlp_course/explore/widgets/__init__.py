"""What an interactive is made of: a picture, sliders, lists, a line of words, and the frame that holds them."""

"""What the page shows: the plain widgets of ipywidgets, and how long they live."""

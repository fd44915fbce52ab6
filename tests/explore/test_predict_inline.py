"""A question of one cell: its answer is told only after a guess."""

from mlp_course.explore import Predict


def test_predict_shows_the_answer_only_after_a_guess():
    predict = Predict("Which?", ["left", "right"], answer="right", because="It is.")
    assert "right" not in predict.status.text
    predict.buttons[0].click()
    assert "left" in predict.status.text and "right" in predict.status.text and "It is." in predict.status.text
    assert [button.description for button in predict.buttons] == ["✗ left", "✓ right"]

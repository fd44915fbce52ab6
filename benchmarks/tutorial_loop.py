"""The peer that most learners have met: backpropagation in a loop over examples, a list of arrays a layer."""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class TutorialNetwork:
    """Feedforward and backpropagation one example at a time; gradients summed in Python, layer by layer."""

    def __init__(self, weights, biases, hidden, output):
        self.weights, self.biases = [w.copy() for w in weights], [b.copy() for b in biases]
        self.kinds = [hidden] * (len(weights) - 1) + [output]

    @staticmethod
    def _activate(kind, z):
        if kind == "softmax":
            e = np.exp(z - z.max())
            return e / e.sum()
        return np.tanh(z) if kind == "tanh" else sigmoid(z)

    @staticmethod
    def _slope(kind, z):
        return 1 - np.tanh(z) ** 2 if kind == "tanh" else sigmoid(z) * (1 - sigmoid(z))

    def example(self, x, y):
        """Return the gradients of one example, lists by layer."""
        zs, activations = [], [x]
        for w, b, kind in zip(self.weights, self.biases, self.kinds, strict=True):
            zs.append(np.dot(w, activations[-1]) + b)
            activations.append(self._activate(kind, zs[-1]))
        by_b, by_w = [np.zeros(b.shape) for b in self.biases], [np.zeros(w.shape) for w in self.weights]
        error = activations[-1] - y
        if self.kinds[-1] != "softmax":
            error = error * self._slope(self.kinds[-1], zs[-1])
        by_b[-1], by_w[-1] = error, np.dot(error, activations[-2].T)
        for layer in range(len(zs) - 2, -1, -1):
            error = np.dot(self.weights[layer + 1].T, error) * self._slope(self.kinds[layer], zs[layer])
            by_b[layer], by_w[layer] = error, np.dot(error, activations[layer].T)
        return by_b, by_w

    def update(self, batch, eta):
        """One update by a mini-batch, a list of pairs of columns (x, y)."""
        sum_b, sum_w = [np.zeros(b.shape) for b in self.biases], [np.zeros(w.shape) for w in self.weights]
        for x, y in batch:
            by_b, by_w = self.example(x, y)
            sum_b = [s + g for s, g in zip(sum_b, by_b, strict=True)]
            sum_w = [s + g for s, g in zip(sum_w, by_w, strict=True)]
        self.weights = [w - (eta / len(batch)) * s for w, s in zip(self.weights, sum_w, strict=True)]
        self.biases = [b - (eta / len(batch)) * s for b, s in zip(self.biases, sum_b, strict=True)]

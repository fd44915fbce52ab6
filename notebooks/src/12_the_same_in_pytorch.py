# %% [markdown]
# # 12. The same in PyTorch: what is left when the library is taken away?
#
# **Almost everybody who trains networks uses a library, and many use PyTorch. Its programs look different from yours. Here you put
# the two side by side, line by line, and find that you have written every line already.**
#
# ![One layer three times, with W = (1, 2, 0; 0, −1, 1), a = (1, 2, 3) and b = (0.5, 0). The equation z = W a + b gives (5.5, 1). Your line,
# z = W @ a + b, takes a as a column and gives the column 5.5, 1.0. PyTorch's line, z = layer(a), takes a as a row and gives the row
# 5.5, 1.0: the same numbers, to ten digits and more.](images/12_bridge.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - read a training program in PyTorch, and name the equation behind each of its lines;
# - write such a program for a network that you have, and check that both give the same numbers;
# - exchange the optimizer in both programs, and say what it computes;
# - recognise three traps by what a program prints that is caught in one.
#
# **You need** the forward pass (chapter 1), the update (chapter 2), BP1 to BP4 (chapter 3), softmax and the log-likelihood (chapter
# 4). For one part of station 4 you also need momentum and Adam ([chapter 7](07_momentum_to_adam.ipynb)).
#
# **Time:** about 120 minutes, in four stations and what follows them. You can stop after each. To begin at a later station, run the
# next cell first, and then the cells of that station.

# %%
import numpy as np

from mlp_course.activations import sigmoid, softmax
from mlp_course.exercises import check, mine
from mlp_course.experiments import bridge, seed
from mlp_course.experiments.libraries import here, library
from mlp_course.explore import Lab, Predict, WarmUp

torch = library("PyTorch")

# %% [markdown]
# <details><summary>New symbols and words in this chapter</summary>
#
# | word | meaning |
# |---|---|
# | tensor | PyTorch's array: it can do what NumPy's can, and it can remember where it came from |
# | module | a piece of a network in PyTorch, such as a layer; it is called like a function |
# | parameter | PyTorch's word for a weight or a bias (we call it a knob) |
# | $X$ | the batch as PyTorch wants it, with a row for each example |
# | logit | the weighted input $z$ of an output neuron (the word is from chapter 4) |
# | `lr` | learning rate: our $\eta$ |
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on chapters 1 to 4.

# %%
WarmUp(5)

# %% [markdown]
# ## Is PyTorch here?
#
# This course does not install PyTorch, because it is larger than everything else in the course together. If you want to run what is
# below, type `pip install torch` in a terminal, in the environment from which you start JupyterLab (with uv it is
# `uv pip install torch`), and restart the kernel. (On Linux the usual download has some gigabytes, because it brings along what a graphics
# card needs. The page "Get started" of PyTorch names a smaller one.)

# %% tags=["nbval-ignore-output"]
if here("PyTorch"):
    print("PyTorch is installed.")

# %% [markdown]
# The last line of the setup above gives the library the name `torch`, as everybody does. Every cell in which you are to read PyTorch begins with this line,
# `if here("PyTorch"):`. Where PyTorch is missing, the line says so, and the rest of the cell is left out. Nothing else in this chapter depends on it: the exercises, the questions and the pictures work without PyTorch. (What
# the cells give *with* it is stored in the page, so you can read it as long as you do not run them.)

# %% [markdown]
# ## Station 1 of 4: A layer
#
# ### One layer by hand
#
# Take a layer with three inputs and two neurons, and two examples, (1, 2, 3) and (0, 1, −1):
#
# $$W = \begin{pmatrix} 1 & 2 & 0 \\ 0 & -1 & 1 \end{pmatrix} \qquad b = \begin{pmatrix} 0.5 \\ 0 \end{pmatrix}$$
#
# For the first example, neuron 1 computes $1 \cdot 1 + 2 \cdot 2 + 0 \cdot 3 + 0.5 = 5.5$, and neuron 2 computes $0 - 2 + 3 + 0 = 1$.
# For the second example they compute 2.5 and −2. In this course an example is a column, so $z$ is this:

# %%
W = np.array([[1.0, 2.0, 0.0], [0.0, -1.0, 1.0]])
b = np.array([[0.5], [0.0]])
x = np.array([[1.0, 0.0], [2.0, 1.0], [3.0, -1.0]])  # a column for each example
print(W @ x + b)

# %% [markdown]
# PyTorch does it the other way round: **an example is a row**. Its layer is called `Linear(3, 2)`, for three inputs and two outputs. A new
# layer has random weights and biases, which we replace by ours (`.data` is where a layer keeps the numbers of a parameter). `torch.tensor`
# makes a tensor from an array, and `x.T` makes rows of the columns. The biases lie in a row here, too, hence `b[:, 0]`. `tolist` makes a Python list of a tensor, to print it.

# %% tags=["nbval-ignore-output"]
if here("PyTorch"):
    layer = torch.nn.Linear(3, 2, dtype=torch.float64)
    layer.weight.data = torch.tensor(W)
    layer.bias.data = torch.tensor(b[:, 0])
    rows = torch.tensor(x.T)  # a row for each example
    print(layer(rows).tolist())

# %% [markdown]
# With PyTorch this prints `[[5.5, 1.0], [2.5, -2.0]]`. These are the same four numbers, but the first *row* belongs to the first example now.
#
# Look at the shapes. `layer.weight` has the shape (2, 3), which is exactly our $W$: a row for each neuron. Only the data are turned, and what comes out. (`layer.bias` has the shape (2,). NumPy and PyTorch both add such an array to each row.)
#
# `dtype=torch.float64` asks for numbers with 16 digits. If you do not ask, PyTorch computes with 7 digits, `float32`, because this is
# quicker and precise enough for training. (A tensor made from a NumPy array keeps the 16 of NumPy.) We want to compare ten digits, so we take 16 wherever we compare.

# %% [markdown]
# **1. Their line in NumPy** (4 minutes). Write what `Linear` computes, as one line of NumPy. `x` has the shape $(m, n_\mathrm{in})$, one row for each example; `W` has
# $(n_\mathrm{out}, n_\mathrm{in})$ and `b` has $(n_\mathrm{out},)$. Return the rows of $z$, of shape $(m, n_\mathrm{out})$. For the two examples above, it should give the two rows that PyTorch has printed.


# %% tags=["exercise"]
def linear_rows(x, W, b):
    return ...


# %%
check(linear_rows)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def linear_rows(x, W, b):
#     return x @ W.T + b
# ```
#
# </details>

# %% [markdown]
# Turning a product turns both factors and exchanges them: $(W x)^T = x^T W^T$. If we write $X$ for the batch in rows and $Z$ for the result in rows, then
#
# $$Z = X W^T + b$$
#
# This is the formula that PyTorch's documentation gives for `Linear`, and now you know where its transpose comes from.

# %% [markdown]
# ### A whole network
#
# From now on we use the network of chapter 10: 64 pixels in, 30 sigmoids, 10 outputs. `bridge.start()` gives its weights and biases, and
# twenty digits: `x` with a column for each, `y` with a column that has a single 1, and `labels`, the digits themselves. Your own
# `forward` of chapter 1 sends them through. (`mine` brings it, if you have written and kept it; otherwise the course's. It also takes
# the sigmoid of the last $z$. We do not use this, because the outputs will be softmax outputs.)

# %%
W, b, x, y, labels = bridge.start()
forward = mine("forward")
z, a = forward(W, b, x, sigmoid)
print("x:", x.shape, "  logits z[2]:", z[2].shape)
print("the first digit's logits:", z[2][:3, 0].round(3), "…")

# %% [markdown]
# In PyTorch a network is built from **modules**: a `Linear` is one, and a `Sigmoid` is one. A module is called like a function. `Sequential`
# takes several of them and calls one after the other, so `model(rows)` is the whole forward pass. (`torch.nn` is the part of PyTorch in
# which the modules are, and everybody calls it `nn`.) There is no module for the softmax at the end; station 2 says why. `bridge.give`
# replaces the random weights and biases of the model by those of our start, with 16 digits, and `bridge.apart` returns the largest difference between two lists of arrays.

# %% tags=["nbval-ignore-output"]
if here("PyTorch"):
    nn = torch.nn
    model = nn.Sequential(nn.Linear(64, 30), nn.Sigmoid(), nn.Linear(30, 10))
    bridge.give(model, bridge.start())
    logits = model(torch.tensor(x.T))
    print("logits:", tuple(logits.shape), logits[0, :3].detach().numpy().round(3), "…")
    print("the same to ten digits:", bridge.apart([logits], [z[2].T]) < 1e-10)

# %% [markdown]
# (`detach` takes the numbers out of the tensor; station 3 says what they are taken from.)
#
# <details><summary>The source of <code>give</code>, <code>apart</code></summary>
#
# ```python
# def give(model, begin: Start):
#     """Give a PyTorch model of two layers the weights and biases of a start, with 16 digits; return the model."""
#     torch = library("PyTorch")
#     model.double()
#     for parameter, ours in zip(model.parameters(), in_order(begin.W, begin.b), strict=True):
#         parameter.data = torch.tensor(ours).reshape(parameter.shape)
#     return model
#
#
# def apart(theirs, ours) -> float:
#     """Return the largest difference between two lists of arrays or tensors, whether biases lie or stand."""
#     differences = []
#     for one, other in zip(theirs, ours, strict=True):
#         numbers = one.detach().numpy() if hasattr(one, "detach") else np.asarray(one)
#         differences.append(abs(numbers.reshape(np.shape(other)) - other).max())
#     return max(differences)
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "row-J2", "nbval-ignore-output"]
# Check: does PyTorch's model give your logits, for twenty networks?
for number in range(20):
    W, b, x, y, labels = bridge.start(network=number)
    z, a = forward(W, b, x, sigmoid)
    by_rows = (1 / (1 + np.exp(-(x.T @ W[1].T + b[1][:, 0])))) @ W[2].T + b[2][:, 0]
    assert bridge.apart([by_rows], [z[2].T]) < 1e-12
    if torch:
        model, rows, labels = bridge.in_pytorch(bridge.start(network=number))
        logits = model(rows)
        assert bridge.apart([logits], [z[2].T]) < 1e-12
if here("PyTorch"):
    print(f"The last of twenty networks: first logit {z[2][0, 0]:.6f} by you, {logits[0, 0].item():.6f} by PyTorch.")

# %%
Predict("pytorch: 64 digits of 64 pixels", reveal=bridge.columns_for_rows)

# %% [markdown] tags=["explain"]
# **Explain.** This is the first trap: **rows, not columns**. With 20 digits `x` has the shape (64, 20). PyTorch wants 64 numbers in each row and finds 20,
# so it stops, and says why. (`.double()` asks for the 16 digits afterwards. `try … except` catches the error, so that this page can go on.)

# %% tags=["explain", "nbval-ignore-output"]
if here("PyTorch"):
    model = torch.nn.Linear(64, 30).double()
    try:
        model(torch.tensor(bridge.start(count=20).x))
    except RuntimeError as error:
        print(error)

# %% [markdown] tags=["explain"]
# The message says that arrays of shapes (64, 20) and (64, 30) cannot be multiplied. The second is $W^T$: remember $X W^T + b$. This is the lucky case. With 64 digits `x` has the shape (64, 64), and so does its transpose. Everything fits, and no message appears. But what
# PyTorch takes for one digit is a row of `x`: one pixel of 64 different digits. It is told that this row shows, say, a 7, only because the 7 stands at the same
# place in the list of labels. Nothing can be learned from this, and the best that a network can do is to say "one tenth each", which costs $-\ln \frac{1}{10} = \ln 10 = 2.30$ (chapter 4). So the cost
# that is printed stays there: look at the dashed curve. New digits, which were not used in the training and are given in rows as they should be, are read hardly better than by guessing.

# %% [markdown] tags=["explain"]
# **The symptom:** an error about shapes, if you are lucky. If not, a cost that never leaves $\ln K$, where $K$ is the number of classes. **The check:** print `x.shape` and read it aloud: "examples, then inputs".
#
# (In the picture each program has the best of six learning rates. For the right one this is 3, which is too large for its first steps: hence the peak at the beginning.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "compares", "row-J2"]
# Check: does a program that takes columns for rows read nothing, at every η, and print the price of guessing?
found = bridge.columns_for_rows()
costs, read = bridge.trap_run("columns for rows")
few = (read.mean(axis=1) < 0.25).sum()
print(f"The right program reads more than 90 % of the new digits, at its best η: {found.read.mean() > 0.9}.")
print(f"With columns for rows less than 25 % are read at {few} of 6 η; in the last epoch of the best one it prints")
print(f"{found.caught[-22:].mean():.1f} in the mean, and ln 10 is {np.log(10):.1f}.")
assert found.read.mean() > 0.9 and read.mean(axis=1).max() < 0.25
assert abs(found.caught[-22:].mean() - np.log(10)) < 0.05

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *`Linear` computes the same as my line, only …*

# %% [markdown]
# ## Station 2 of 4: The loss
#
# What this course calls cost, PyTorch calls a **loss**. For one of $K$ classes it offers `CrossEntropyLoss`, and this name hides two things. It is the log-likelihood of chapter 4, and it contains the
# softmax. So it wants **logits**, the last $z$, and not probabilities.
#
# By hand: one example, three classes, the logits $(\ln 2, 0, 0)$, and class 0 is right (classes are counted from 0 here, as in Python). The exponentials are 2, 1, 1, so softmax makes of them $(\frac{1}{2}, \frac{1}{4}, \frac{1}{4})$. The price is
# $-\ln \frac{1}{2} = \ln 2 = 0.693$.
#
# Your `log_likelihood` of chapter 4 takes logits, too, because that is the only safe way: a probability may have been rounded to 0. It wants columns and targets with a single 1.
# `CrossEntropyLoss` wants rows, and of the targets only the numbers of the classes.

# %%
log_likelihood = mine("log_likelihood")
logits = np.array([[np.log(2)], [0.0], [0.0]])
target = np.array([[1.0], [0.0], [0.0]])
print(f"your cost: {log_likelihood(logits, target):.10f}")

# %% tags=["nbval-ignore-output"]
if here("PyTorch"):
    loss = torch.nn.CrossEntropyLoss()
    rows = torch.tensor(logits.T)
    classes = torch.tensor([0])
    print(f"their loss: {loss(rows, classes).item():.10f}")

# %% [markdown]
# Both give 0.6931471806. (`item` takes the number out of a tensor that holds only one.) For a batch, both take the mean over the examples.
#
# **2. Their loss in NumPy** (6 minutes). `logits` has the shape $(m, K)$, a row for each example, and `labels` has the shape $(m,)$: the right class of each example, as a whole number. Return what
# `CrossEntropyLoss` returns, one number, the mean over the rows. For one row it is $\ln \sum_k e^{z_k} - z_\mathrm{label}$. Large logits must do no harm, so first make a new array, in which the largest number of each row is subtracted from that row; the loss
# stays the same. (With `m = len(labels)`, `logits[np.arange(m), labels]` picks from row 0 the entry `labels[0]`, from row 1 the entry `labels[1]`, and so on.)


# %% tags=["exercise"]
def cross_entropy_loss(logits, labels):
    return ...


# %%
check(cross_entropy_loss)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def cross_entropy_loss(logits, labels):
#     z = logits - logits.max(axis=1, keepdims=True)
#     right = z[np.arange(len(labels)), labels]
#     return (np.log(np.exp(z).sum(axis=1)) - right).mean()
# ```
#
# </details>

# %% [markdown]
# For the twenty digits, before any training, the cost is not far from $\ln 10 = 2.30$, as it should be for a network that has no idea:

# %%
W, b, x, y, labels = bridge.start()
forward = mine("forward")
z, a = forward(W, b, x, sigmoid)
print(f"your cost: {log_likelihood(z[2], y):.10f}")

# %% tags=["nbval-ignore-output"]
if here("PyTorch"):
    rows = torch.tensor(z[2].T)
    classes = torch.tensor(labels)
    print(f"their loss: {torch.nn.CrossEntropyLoss()(rows, classes).item():.10f}")

# %%
Predict("pytorch: softmax before the loss", reveal=bridge.softmax_twice)

# %% [markdown] tags=["explain"]
# **Explain.** This is the second trap: **logits, not softmax**. The loss cannot know that the numbers which it is given are probabilities. It takes them for logits and applies softmax again. Probabilities lie between 0
# and 1, so as logits they are nearly equal, whatever the network does. Even (1, 0, …, 0), the best there is, becomes
#
# $$\left( \frac{e}{e + 9}, \frac{1}{e + 9}, \dots \right) = (0.232, 0.085, \dots) \qquad -\ln 0.232 = 1.46$$
#
# So the cost has a floor at 1.46, and no network gets below it. Look at the picture: it comes down slowly, although its $\eta$ is the best of six, too, and then it lies just above the dotted line. And still
# the program reads most digits, because the order of the ten numbers is not changed. That is why this trap is so often not noticed. (At the beginning the network says "about one tenth each" in both
# programs, and both print about 2.3. The first cost does not give it away.)
#
# **The symptom:** many right answers, and a cost that never becomes small. **The check:** the last module of a model for `CrossEntropyLoss` is a `Linear`.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "compares", "row-J2"]
# Check: does softmax before the loss put a floor under the cost, at every η, and are most digits read all the same?
found = bridge.softmax_twice()
costs, read = bridge.trap_run("softmax twice")
floor = np.log(1 + 9 / np.e)
print(f"Of {costs.size:,} printed costs {(costs < floor).sum()} lie below the floor of {floor:.2f}.")
print(
    f"At its best η this program prints {found.caught[-22:].mean():.1f} at the end, the right one {found.right[-22:].mean():.1f}."
)
print(f"It reads more than three quarters of the new digits: {found.read_in_trap.mean() > 0.75}.")
assert floor < costs.min()
assert 1.46 < found.caught[-22:].mean() < 1.75
assert found.right[-22:].mean() < 0.3 and found.read_in_trap.mean() > 0.75

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-J2", "nbval-ignore-output"]
# Check: does PyTorch's loss give the same costs as yours, of logits, and of probabilities by mistake?
rng = np.random.default_rng(seed(3))
loss = torch.nn.CrossEntropyLoss() if torch else None
for _ in range(20):
    logits = 3 * rng.standard_normal((10, 7))
    labels = rng.integers(0, 10, 7)
    once = log_likelihood(logits, np.eye(10)[:, labels])
    twice = log_likelihood(softmax(logits), np.eye(10)[:, labels])
    assert abs(once - (np.log(np.exp(logits).sum(axis=0)) - logits[labels, range(7)]).mean()) < 1e-12
    if loss:
        theirs = [loss(torch.tensor(z.T), torch.tensor(labels)).item() for z in (logits, softmax(logits))]
        assert abs(theirs[0] - once) < 1e-12 and abs(theirs[1] - twice) < 1e-12
if here("PyTorch"):
    print(
        f"The last of twenty batches: {once:.6f} and {twice:.6f} by you, {theirs[0]:.6f} and {theirs[1]:.6f} by PyTorch."
    )

# %% [markdown]
# **Your turn** (3 minutes). Another model has only *two* classes, and the same mistake in it. What is the lowest cost that it can reach?

# %% tags=["exercise"]
floor_of_two = ...

# %%
check(floor_of_two=floor_of_two)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The best probabilities are (1, 0). Taken for logits they become $\frac{e}{e + 1} = 0.731$ and 0.269, and the price is $-\ln 0.731 = 0.313$.
#
# ```python
# floor_of_two = -np.log(np.exp(1) / (np.exp(1) + 1))
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *A loss in PyTorch wants logits, because …*

# %% [markdown]
# ## Station 3 of 4: backward
#
# Now the part of which people say that PyTorch does it "by magic". We begin with the smallest network: one knob $w = 3$, one input $x = 2$, the target $y = 5$, and the cost $C = \frac{1}{2} (w x - y)^2$.
#
# By hand: $w x = 6$, the error is $6 - 5 = 1$, and by BP4 the slope is the error times the input, $1 \cdot 2 = 2$.
#
# In PyTorch `requires_grad=True` says that we shall want the slope of this number. From then on PyTorch notes every operation in which it takes part: multiplied by 2, then 5 taken away, then squared, then halved. These notes are called the **graph**. (`detach` in station 1 gave us
# a tensor's numbers without its notes. The weights and biases of a `Linear` are born with `requires_grad=True`.) `backward()` walks back through the notes with the chain rule, as you did in chapter 3: at a plus hand on, at a times multiply by the other factor. (At a square this is twice the number.) It puts what it finds into `w.grad`.

# %% tags=["nbval-ignore-output"]
if here("PyTorch"):
    w = torch.tensor(3.0, requires_grad=True)
    cost = (w * 2 - 5) ** 2 / 2
    cost.backward()
    print("cost:", cost.item(), "  w.grad:", w.grad.item())

# %% [markdown]
# It prints the cost 0.5 and the slope 2.0. Read the upper row from left to right, and the lower one from right to left:
#
# | | $w$ | times 2 | minus 5 | squared | halved: $C$ |
# |---|---|---|---|---|---|
# | forward: the number → | 3 | 6 | 1 | 1 | 0.5 |
# | ← backward: the slope of $C$ there | **2** | 1 | 1 | 0.5 | 1 |
#
# (Halving multiplies by $\frac{1}{2}$, and the square of 1 has the slope $2 \cdot 1$.)

# %%
Predict("pytorch: backward twice")

# %% tags=["explain", "nbval-ignore-output"]
if here("PyTorch"):
    w = torch.tensor(3.0, requires_grad=True)
    for _call in range(3):
        cost = (w * 2 - 5) ** 2 / 2
        cost.backward()
        print("w.grad:", w.grad.item())

# %% [markdown] tags=["explain"]
# **Explain.** It prints 2, 4 and 6: **gradients add up**. This is no mistake in PyTorch. In chapter 3 you met the fork: if a number is used at several places, its slope is the *sum* over all paths. The walk back arrives at `w` path by path, and each arrival adds its part to
# `w.grad`. PyTorch cannot know that the second call belongs to a new update and not to another path. So you have to say it. A program has an object that makes the updates, its `optimizer` (station 4). The line `optimizer.zero_grad()` throws away what stands in every `.grad`, and it belongs before every `backward`.
#
# Your own program needs no such line, because `dW = …` makes a new array each time.

# %% [markdown]
# ### If the line is forgotten
#
# Now take a program that trains our network on the digits, in batches of 64, and leave out this one line. (Station 4 writes the program. Here it is enough that each update makes a step of $\eta$ times what stands in `.grad`.)

# %%
Predict("pytorch: a forgotten line", reveal=bridge.no_zero_grad)

# %% [markdown] tags=["explain"]
# **Explain.** Look at the dashed curve. After a handful of updates it falls faster than that of the right program, until about the twentieth. Then it begins to swing, and the swings become larger.
#
# In its last updates it prints in the mean more than 2.30, the cost of a guess (the axis ends at 4), and still reads most new digits. How can that be? The largest output is mostly the right one. But where it is wrong, the network is very sure of it, and $-\ln$ of almost 0 is dear: a mistake costs more than 10 in the mean (see the check below).
#
# With a learning rate that is thirty times smaller the same program learns well enough, and this makes the trap so mean: people find a small $\eta$ that "works", and never ask why.
#
# **The symptom:** the cost falls quickly, then swings wider and wider; only very small learning rates are bearable. **The check:** look for `zero_grad` in the loop. Or print a `.grad` just before `backward()`: it should be `None`, or zero.

# %% [markdown] tags=["explain"]
# Why is it so? Take the smallest case, the bowl $C = \frac{1}{2} w^2$, whose slope is $w$ itself, with $\eta = \frac{1}{2}$ and the start $w = 1$:
#
# | update | slope | sum of slopes | step $-\frac{1}{2} \cdot$ sum | $w$ after it | $w$ with `zero_grad` |
# |---|---|---|---|---|---|
# | 1 | 1 | 1 | −0.5 | 0.5 | 0.5 |
# | 2 | 0.5 | 1.5 | −0.75 | −0.25 | 0.25 |
# | 3 | −0.25 | 1.25 | −0.625 | −0.875 | 0.125 |
#
# With the line, $w$ is halved each time. Without it, the second step is longer than the first, although the slope has become smaller. So $w$ runs past the bottom at $w = 0$. And the third step goes on in the same direction, because the sum still holds the slopes of the other side. If you know momentum (chapter 7): a sum of all slopes is a velocity with $\mu = 1$, a ball that nothing brakes.
#
# In this bowl it swings for ever, and never much further out than the start. To make the swings *wider*, add to each slope a push by chance, as every batch has its own. With the line each push is soon forgotten. Without it none ever is: they pile up, and the swings grow and grow. (The check below measures it in the bowl. That it is the reason in the network, too, we only suspect.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-J2"]
# Check: without zero_grad, do all networks fall quickly and then swing, and does a small η tame it?
found = bridge.no_zero_grad()
early = found.caught[15:35].mean(axis=0) < found.right[15:35].mean(axis=0)
low = found.caught[20:80].mean(axis=0)
late = found.caught[-44:].mean(axis=0)
costs, read = bridge.trap_run("no zero_grad")
swung = (late > 2 * low) & (late > 1)
rightly, wrongly = bridge.prices_of("no zero_grad", eta=1.0)
with_line = bridge.pushed_bowls(zero_grad=True)
without = bridge.pushed_bowls(zero_grad=False)
print(
    f"At η = 1 the cost is lower than the right program's at first in {early.sum()} of 5 networks, and in {swung.sum()} it"
)
print(
    f"swings up again later. At η = 0.03 they end at {costs[-22:, 0].mean():.1f}, and read most digits: {read[0].mean() > 0.85}."
)
dear = late.mean() > np.log(10)
print(f"At last it prints more than a guess costs: {dear}; it reads most digits: {found.read_in_trap.mean() > 0.5}.")
print(f"A new digit costs less than 0.1 if it is read, more than 10 if not: {rightly < 0.1 and wrongly > 10}.")
print(f"Bowls with pushes by chance swing more than twice as far after 200 updates as after 20: {without > 2}.")
assert early.all() and swung.all() and low.max() < 1
assert costs[-22:, 0].mean() < 0.5 and read[0].mean() > 0.85
assert dear and found.read_in_trap.mean() > 0.5
assert rightly < 0.1 and wrongly > 10 and without > 2 and 0.9 < with_line < 1.1

# %% [markdown] tags=["explain"]
# <details><summary>The source of the program in the picture: <code>gradient_in</code></summary>
#
# ```python
# def gradient_in(trap: str, theta, printed: list):
#     """Return gradient(net, x, y) as a program makes it that is caught in a trap; what it prints is noted on the way."""
#     total = np.zeros_like(theta)
#
#     def gradient(net, x, y):
#         found = net.backprop(x.T if trap == "columns for rows" else x, y)
#         printed.append(found.cost)
#         if trap != "no zero_grad":
#             total[...] = 0
#         np.add(total, found.grad, out=total)
#         return total
#
#     return gradient
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-J2", "nbval-ignore-output"]
# Check: without zero_grad, does PyTorch step along the sum of the slopes, as in the table?
begin = np.random.default_rng(seed(4)).normal(size=20)
w = begin.copy()
total = np.zeros(20)
for _ in range(5):
    total = total + w
    w = w - total / 2
assert np.allclose(w, -0.71875 * begin)
if torch:
    theirs = torch.tensor(begin, requires_grad=True)
    optimizer = torch.optim.SGD([theirs], lr=0.5)
    for _ in range(5):
        (theirs**2 / 2).sum().backward()
        optimizer.step()
    assert bridge.apart([theirs], [w]) < 1e-12
if here("PyTorch"):
    print(
        f"From {begin[0]:.4f} five updates lead to {w[0]:.4f} by the table's rule, and to {theirs[0].item():.4f} in PyTorch."
    )

# %% [markdown]
# **Your turn** (3 minutes). Continue the table of the bowl by one row: what is $w$ after the fourth update without `zero_grad`?

# %% tags=["exercise"]
w_fourth = ...

# %%
check(w_fourth=w_fourth)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The slope is −0.875, so the sum becomes $1.25 - 0.875 = 0.375$, and $w = -0.875 - \frac{1}{2} \cdot 0.375 = -1.0625$. It is a little further away than at the start. After the fifth update it is on its way back.
#
# ```python
# w_fourth = -0.875 - 0.5 * (1.25 - 0.875)
# ```
#
# </details>

# %% [markdown]
# ### Your gradient and theirs
#
# Now for the network of the digits, 2,260 knobs. Your side is made of four functions that you wrote: `forward` and `softmax` (chapter 1), `bp2` and `bp3_bp4` (chapter 3). BP1 is the difference $a - y$, because softmax and log-likelihood belong together (chapter 4).

# %%
forward, softmax, bp2, bp3_bp4 = mine("forward", "softmax", "bp2", "bp3_bp4")


# %% tags=["experiment"]
def your_gradients(W, b, x, y):
    z, a = forward(W, b, x, sigmoid)
    delta2 = softmax(z[2]) - y  # BP1
    delta1 = bp2(W[2], delta2, z=z[1], prime=sigmoid.prime)
    db1, dW1 = bp3_bp4(delta1, a[0])
    db2, dW2 = bp3_bp4(delta2, a[1])
    return [dW1, db1, dW2, db2]


W, b, x, y, labels = bridge.start()
ours = your_gradients(W, b, x, y)
print("shapes:", [slopes.shape for slopes in ours])

# %% [markdown]
# On PyTorch's side there is one line for all of it, `backward()`. `parameters()` gives the weights and biases in the same order as ours, and each of them keeps its slopes in `.grad`: weights and biases of the first layer, then those of the second.

# %% tags=["experiment", "nbval-ignore-output"]
if here("PyTorch"):
    nn = torch.nn
    model = nn.Sequential(nn.Linear(64, 30), nn.Sigmoid(), nn.Linear(30, 10))
    bridge.give(model, bridge.start())
    loss = nn.CrossEntropyLoss()(model(torch.tensor(x.T)), torch.tensor(labels))
    loss.backward()
    theirs = [parameter.grad for parameter in model.parameters()]
    print("shapes:", [tuple(slopes.shape) for slopes in theirs])
    print("the same to ten digits:", bridge.apart(theirs, ours) < 1e-10)

# %% jupyter={"source_hidden": true} tags=["proof", "row-J2", "nbval-ignore-output"]
# Check: is your gradient, in all 2,260 knobs, the one that nudges find, the package's, and PyTorch's?
for number in range(3):
    begin = bridge.start(network=number)
    W, b, x, y, labels = begin
    ours = your_gradients(W, b, x, y)
    assert bridge.apart(bridge.by_nudging(begin), ours) < 1e-8
    assert bridge.apart(bridge.by_package(begin), ours) < 1e-12
    if torch:
        theirs = bridge.by_pytorch(begin)
        assert bridge.apart(theirs, ours) < 1e-12
if here("PyTorch"):
    sizes = [np.linalg.norm(slopes) for slopes in (ours[2], theirs[2].numpy())]
    print(f"The length of the gradient of W² in the last of three: {sizes[0]:.6f} by you, {sizes[1]:.6f} by PyTorch.")

# %% [markdown]
# **In your own words:** finish the sentence. *`backward()` does what I wrote in chapter 3, namely …*

# %% [markdown]
# ## Station 4 of 4: The loop
#
# Everything is there now, and only the update is missing. Remember the four boxes of chapter 0: answer, cost, blame, move. Each round of training goes through them, in both programs. Here is yours. (`your_gradients` goes forward once more.) `sgd_update` is yours from chapter 2. We make five updates with $\eta = 0.5$, and note the cost before each of them. (`bridge.gradients_by` puts your four functions together, exactly as in station 3.)

# %%
yours = mine("forward", "softmax", "bp2", "bp3_bp4", "log_likelihood", "sgd_update")
forward, softmax, bp2, bp3_bp4, log_likelihood, sgd_update = yours
your_gradients = bridge.gradients_by(yours[:4])

# %% tags=["experiment"]
W, b, x, y, labels = bridge.start()
for update in range(5):
    z, a = forward(W, b, x, sigmoid)  # answer
    print(f"update {update + 1}: C = {log_likelihood(z[2], y):.10f}")  # cost
    dW1, db1, dW2, db2 = your_gradients(W, b, x, y)  # blame
    W[1] = sgd_update(W[1], dW1, eta=0.5)  # move, and the same for the others
    b[1] = sgd_update(b[1], db1, eta=0.5)
    W[2] = sgd_update(W[2], dW2, eta=0.5)
    b[2] = sgd_update(b[2], db2, eta=0.5)

# %% [markdown]
# And this is PyTorch's. An **optimizer** is an object that knows the parameters. Its `step()` moves each of them against what stands in its `.grad`, and its `zero_grad()` throws that away. `lr` is $\eta$. The loss is often called `criterion`.
#
# Look for the four boxes in the loop: `model(…)` is the answer, `criterion(…)` the cost, `backward()` finds the blame, and `step()` moves. Only `zero_grad()` is in none of them. (All twenty digits are one batch here. With more data, a second loop inside the first goes through the batches.)

# %% tags=["experiment", "nbval-ignore-output"]
if here("PyTorch"):
    nn = torch.nn
    model = nn.Sequential(nn.Linear(64, 30), nn.Sigmoid(), nn.Linear(30, 10))
    bridge.give(model, bridge.start())  # our own loop has changed W and b
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for update in range(5):
        optimizer.zero_grad()
        loss = criterion(model(torch.tensor(x.T)), torch.tensor(labels))
        loss.backward()
        optimizer.step()
        print(f"update {update + 1}: loss = {loss.item():.10f}")

# %% [markdown]
# Compare the two columns of numbers: they agree in all ten digits. So do all 2,260 knobs after the five updates. (Differences are left from the 15th digit on, because the two programs add up their products in another order, and each sum is rounded.)

# %% tags=["nbval-ignore-output"]
if here("PyTorch"):
    difference = bridge.apart(model.parameters(), [W[1], b[1], W[2], b[2]])
    print("the same to ten digits:", difference < 1e-10)

# %% [markdown]
# Here is the whole bridge on one page. Read it from left to right, line by line:
#
# | equation | your line | PyTorch's line |
# |---|---|---|
# | $z^l = W^l a^{l-1} + b^l$ | `z = W @ a + b` (columns) | `nn.Linear(n_in, n_out)` (rows) |
# | $a^l = \sigma(z^l)$ | `a = sigmoid(z)` | `nn.Sigmoid()` |
# | layer after layer | `forward(W, b, x, sigma)` | `nn.Sequential(…)` |
# | $C = \frac{1}{m} \sum_x \left( \ln \sum_k e^{z_k} - z_\mathrm{label} \right)$ | `log_likelihood(z, y)` | `nn.CrossEntropyLoss()(logits, labels)` |
# | BP1 to BP4 | `your_gradients(W, b, x, y)` | `loss.backward()`, then `.grad` |
# | begin a new sum | (a new array each time) | `optimizer.zero_grad()` |
# | $\theta \leftarrow \theta - \eta \, \nabla C$ | `sgd_update(theta, grad, eta)` | `optim.SGD(…, lr=eta)`, `optimizer.step()` |

# %% [markdown]
# ### Another optimizer
#
# To train with Adam, exchange one line in PyTorch: `Adam` in the place of `SGD`. In your program exchange the update, `adam_update` of chapter 7 in the place of `sgd_update`, and make room for Adam's two memories: `v` and `s`, each with a place for the four arrays. (PyTorch's optimizer keeps them inside.) Adam's first step moves each knob that has a slope by about $\eta$, so we take a small one, $\eta = 0.01$.

# %%
adam_update = mine("adam_update")

# %% tags=["experiment"]
W, b, x, y, labels = bridge.start()
v = [0 * knob for knob in (W[1], b[1], W[2], b[2])]
s = [0 * knob for knob in v]
for t in range(1, 6):
    z, a = forward(W, b, x, sigmoid)
    print(f"update {t}: C = {log_likelihood(z[2], y):.10f}")
    slopes = your_gradients(W, b, x, y)
    knobs = [W[1], b[1], W[2], b[2]]
    for k in range(4):
        knobs[k], v[k], s[k] = adam_update(knobs[k], v[k], s[k], slopes[k], t, eta=0.01)
    W[1], b[1], W[2], b[2] = knobs

# %% tags=["experiment", "nbval-ignore-output"]
if here("PyTorch"):
    nn = torch.nn
    model = nn.Sequential(nn.Linear(64, 30), nn.Sigmoid(), nn.Linear(30, 10))
    bridge.give(model, bridge.start())  # our own loop has changed W and b
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)  # the only new line
    for update in range(5):
        optimizer.zero_grad()
        loss = criterion(model(torch.tensor(x.T)), torch.tensor(labels))
        loss.backward()
        optimizer.step()
        print(f"update {update + 1}: loss = {loss.item():.10f}")

# %% [markdown]
# Again all ten digits agree. So the famous optimizer is your `adam_update` of chapter 7, with $\beta_1 = 0.9$, $\beta_2 = 0.999$ and $\varepsilon = 10^{-8}$.

# %% jupyter={"source_hidden": true} tags=["proof", "row-J2", "nbval-ignore-output"]
# Check: after five updates, with SGD and with Adam, do you, the package and PyTorch have the same knobs?
for number in range(3):
    begin = bridge.start(network=number)
    by_sgd = bridge.updated_by_sgd(begin, your_gradients, sgd_update)
    by_adam = bridge.updated_by_adam(begin, your_gradients, adam_update)
    assert bridge.apart(bridge.updated_by_package(begin, "SGD", 0.5), by_sgd) < 1e-10
    assert bridge.apart(bridge.updated_by_package(begin, "Adam", 0.01), by_adam) < 1e-10
    if torch:
        assert bridge.apart(bridge.updated_by_pytorch(begin, "SGD", 0.5), by_sgd) < 1e-10
        theirs = bridge.updated_by_pytorch(begin, "Adam", 0.01)
        assert bridge.apart(theirs, by_adam) < 1e-10
if here("PyTorch"):
    biases = [by_adam[1][0, 0], theirs[1][0].item()]
    print(f"Adam, the last of three networks: the first bias is {biases[0]:.8f} by you, {biases[1]:.8f} by PyTorch.")

# %% [markdown]
# One more optimizer is built a little differently, and it is your turn to translate it.
#
# **3. Momentum as PyTorch has it** (6 minutes). In chapter 7 the velocity $v$ collects *steps*, with the learning rate inside: $v \leftarrow \mu v - \eta g$, then $\theta \leftarrow \theta + v$. In `torch.optim.SGD(…, momentum=0.9)` it collects *slopes*: the old $v$ is multiplied by $\mu$, and the new gradient $g$ is added as it is. Then $\theta$ makes a step against the new $v$, and only this step has the factor $\eta$.
#
# Write it. `theta`, `v` and `g` are arrays of shape $(P,)$. Return the new `theta` and the new `v`, and leave the given arrays as they are. To try it out: from $\theta = 1$ and $v = 0$, with $g = 2$, $\eta = 0.1$ and $\mu = 0.5$, you should get $\theta = 0.8$ and $v = 2$; from there, with $g = 2$ again, $\theta = 0.5$ and $v = 3$.


# %% tags=["exercise"]
def torch_momentum(theta, v, g, eta, mu):
    return ..., ...


# %%
check(torch_momentum)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def torch_momentum(theta, v, g, eta, mu):
#     v = mu * v + g
#     return theta - eta * v, v
# ```
#
# </details>

# %% [markdown]
# While $\eta$ stays the same, both kinds of momentum lead along the same path, because our $v$ is $-\eta$ times theirs. If $\eta$ changes on the way, as in a schedule, they differ: our ball keeps the speed that it has, and theirs is at once slower or quicker.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-J2"]
# Check: do both kinds of momentum take the same path as long as η stays, and another one when η changes?
found = {}
for later in (0.1, 0.02):
    ours = np.ones(3)
    theirs = np.ones(3)
    v = np.zeros(3)
    slopes = np.zeros(3)
    for step in range(20):
        eta = 0.1 if step < 10 else later
        v = 0.9 * v - eta * ours * np.arange(1, 4)
        ours = ours + v
        slopes = 0.9 * slopes + theirs * np.arange(1, 4)
        theirs = theirs - eta * slopes
    found[later] = abs(ours - theirs).max()
print(f"With one η the paths are the same: {found[0.1] < 1e-12}; with a change they are {found[0.02]:.2f} apart.")
assert found[0.1] < 1e-12 and found[0.02] > 0.1

# %% [markdown]
# ### The same in scikit-learn
#
# scikit-learn is another library that many people use. (The course does not install it either; `pip install scikit-learn` does.) It hides the loop: you choose settings, and call `fit`. Its `MLPClassifier` has the same network inside, with a sigmoid that it calls `"logistic"`, softmax and log-likelihood. Its examples lie in rows, too, and its weight matrices lie the other way round than ours: $(n_\mathrm{in}, n_\mathrm{out})$. `bridge.in_scikit_learn` gives it our start and makes five updates with $\eta = 0.5$ on all twenty digits at once. On the other side are your gradient and your update.

# %%
if here("scikit-learn"):
    theirs = bridge.in_scikit_learn(bridge.start(), eta=0.5, updates=5)
    ours = bridge.updated_by_sgd(bridge.start(), your_gradients, sgd_update=sgd_update)
    print("the same to ten digits:", bridge.apart(theirs, ours) < 1e-10)

# %% [markdown]
# <details><summary>The source of <code>in_scikit_learn</code>, <code>updated_by_sgd</code></summary>
#
# ```python
# def in_scikit_learn(begin: Start, eta=0.5, updates=5) -> list:
#     """Return the parameters of scikit-learn's classifier after some updates from our start on all examples."""
#     plain = {"solver": "sgd", "alpha": 0, "momentum": 0, "nesterovs_momentum": False}
#     plain |= {"activation": "logistic", "batch_size": len(begin.labels)}
#     model = library("scikit-learn").MLPClassifier([30], learning_rate_init=eta, **plain)
#     rows = begin.x.T
#     model.partial_fit(rows, begin.labels, classes=np.arange(10))  # makes its arrays, which now become ours
#     model.coefs_ = [begin.W[1].T.copy(), begin.W[2].T.copy()]
#     model.intercepts_ = [begin.b[1][:, 0].copy(), begin.b[2][:, 0].copy()]
#     for _ in range(updates):
#         model.partial_fit(rows, begin.labels)
#     W1, W2 = model.coefs_
#     b1, b2 = model.intercepts_
#     return [W1.T, b1, W2.T, b2]
#
#
# def updated_by_sgd(begin: Start, gradients, sgd_update, eta=0.5, updates=5) -> list:
#     """Return the knobs after some updates on all examples, by your gradients and your update."""
#     knobs = in_order(begin.W, begin.b)
#     for _ in range(updates):
#         W1, b1, W2, b2 = knobs
#         slopes = gradients([None, W1, W2], [None, b1, b2], begin.x, begin.y)
#         knobs = [sgd_update(knob, slope, eta) for knob, slope in zip(knobs, slopes, strict=True)]
#     return knobs
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "row-I5"]
# Check: does scikit-learn's classifier arrive at your knobs, all 2,260 of them, in twenty networks?
for number in range(20):
    begin = bridge.start(network=number)
    slopes = your_gradients(begin.W, begin.b, begin.x, begin.y)
    assert bridge.apart(bridge.by_package(begin), slopes) < 1e-12
    ours = bridge.updated_by_sgd(begin, your_gradients, sgd_update)
    assert bridge.apart(bridge.updated_by_package(begin, "SGD", 0.5), ours) < 1e-10
    if library("scikit-learn"):
        theirs = bridge.in_scikit_learn(begin)
        assert bridge.apart(theirs, ours) < 1e-10
if here("scikit-learn"):
    print(
        f"The last of twenty networks: the first bias is {ours[1][0, 0]:.8f} by you, {theirs[1][0]:.8f} by scikit-learn."
    )

# %% [markdown]
# **In your own words:** finish the sentence. *If somebody shows me a training program in PyTorch, I look first at …*

# %% [markdown]
# ## Which trap is it?
#
# Four fellow students have written the program for the digits, with batches of 64. At most one line of each differs from ours. Their networks begin with other weights than those above, and each was given a learning rate at which you can see what it does: 20 for A, 1 for B, 0.3 for C and 0.6 for D. The pictures show the cost that each program *prints*, batch by batch (line: the median of five networks; band: 10–90 %), and the titles say whether the trained network reads most new digits or few of them.

# %%
bridge.four_runs()

# %% [markdown]
# **4. Diagnose** (5 minutes). Give each program its name: `"no zero_grad"`, `"softmax twice"`, `"columns for rows"` or `"none"`. Each name is used once.


# %% tags=["exercise"]
def which_trap():
    A = ...
    B = ...
    C = ...
    D = ...
    return A, B, C, D


# %%
check(which_trap)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# A reads most digits, but its cost stays above 1.46. C stays at $\ln 10$ and reads nothing. D falls quickly, and then it swings. B does what it should.
#
# ```python
# def which_trap():
#     A = "softmax twice"
#     B = "none"
#     C = "columns for rows"
#     D = "no zero_grad"
#     return A, B, C, D
# ```
#
# </details>

# %% [markdown]
# **An open experiment** (10 minutes). Copy the PyTorch loop of station 4 (the one with `SGD`), and let the copy compute with `float32` in the place of 16 digits. Two lines do it. After `bridge.give(…)` write `model.float()`, and for the batch write `torch.tensor(x.T).float()`. (Without PyTorch copy your own loop. After `bridge.start()` write `W[1] = W[1].astype(np.float32)`, and the same for `W[2]`, `b[1]`, `b[2]`, `x` and `y`.)
#
# The two programs to compare are the loop and its copy. In how many digits will their five costs agree? Write it down first, run both, and then write one sentence about what you see.
#
# <details><summary>What we saw</summary>
#
# With `float32` the costs agree in six or seven digits, from the first one on: the weights and the pixels are rounded already. In five updates this becomes hardly worse, and after 400 we still saw about six.
#
# </details>

# %% [markdown]
# ## The lab
#
# The same digits, and the optimizer can be exchanged while it runs. The lab begins with Adam. Press *Run*, then choose `sgd` with this small $\eta$, and look how the cost goes on. Then find an $\eta$ that suits `sgd`.

# %%
knobs = ("optimizer", "eta", "batch_size", "activation")
start = {"activation": "sigmoid", "optimizer": "adam", "eta": 0.01, "seeds": 2}
Lab("digits", sizes=(64, 30, 10), controls=knobs, trained=2, **start)

# %% [markdown]
# ## Recap
#
# - `Linear` is $X W^T + b$: the weights lie as ours do, the examples are rows.
# - `CrossEntropyLoss` is softmax and log-likelihood together. It wants logits and whole-number labels, and takes the mean.
# - `backward` is BP1 to BP4 for any program: it notes operations on the way forward, and walks back through the notes. It *adds* to `.grad`.
# - `zero_grad`, forward, loss, `backward`, `step`: this is one round of training, and after five rounds ten digits agree with yours.
# - A trap has a symptom. At $\ln K$ and nothing is read: look at the shapes. A cost that stays on a floor, and right answers: softmax twice. Quick, then wilder and wilder: gradients that were not thrown away.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. A `Linear(5, 2)` is given a batch of 8 examples. Which shapes have the batch, `weight`, `bias` and the result?
# 2. Your `x` has the shape (5, 8). What do you write, so that PyTorch can use it?
# 3. The logits of an example are $(0, \ln 3)$, and class 1 is right. What does `CrossEntropyLoss` print?
# 4. A model with four classes ends with softmax, and its probabilities go into `CrossEntropyLoss`. Is there a cost that it can never go below, and why?
# 5. $C = \frac{1}{2} (w x - y)^2$ with $w = 1$, $x = 4$ and $y = 5$. What is `w.grad` after one `backward()`, and after a second one for the same numbers?
# 6. Why does `backward` add, and not overwrite?
# 7. Put in order: `step`, `backward`, `zero_grad`, loss, forward.
# 8. A program prints costs near 2.30 for ten classes, for ever, and reads one digit in ten. What do you look at first?
# 9. Which line of a PyTorch program do you change to train with Adam, and which in yours?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. (8, 5), (2, 5), (2,) and (8, 2).
# 2. `torch.tensor(x.T)`.
# 3. The exponentials are 1 and 3, so the probability of class 1 is $\frac{3}{4}$, and the price is $-\ln \frac{3}{4} = 0.288$.
# 4. Yes. The best that it can give is (1, 0, 0, 0). As logits these have the exponentials $e$, 1, 1, 1, so the cost is at least $\ln \frac{e + 3}{e} = 0.744$.
# 5. The error is −1 and the slope $-1 \cdot 4 = -4$. After the second call it is −8.
# 6. A parameter may be used at several places, and over paths slopes add. `backward` cannot know where a new update begins.
# 7. `zero_grad`, forward, loss, `backward`, `step`. (`zero_grad` may also come last. It only must not stand between `backward` and `step`.)
# 8. At the shape of the batch: are the examples in the rows?
# 9. In PyTorch the line that makes the optimizer; in yours the line of the update, and Adam needs a place for its two memories.
#
# </details>

# %% [markdown]
# **In practice.** Data come from a `DataLoader`, in batches of rows, usually as `float32`. While a network is only evaluated, `with torch.no_grad():` keeps no notes. `weight_decay` in `SGD` or `Adam` is the $\lambda / N$ of L2 (chapter 9), as PyTorch does not divide by the number of examples; biases decay as well. `model.to("cuda")` puts a model on a graphics card, its batches follow in the same way, and the loop stays the same. Weights and biases of a new `Linear` start uniformly between $\pm 1 / \sqrt{n_\mathrm{in}}$ (chapter 5), so give two programs the same start before you compare them.
#
# **Where to go from here.** You have written a network, its gradient and its training, and libraries do the same. Convolutions, attention and the rest are other ways from $x$ to the logits. Below them `backward` is what you wrote in [chapter 3](03_backpropagation.ipynb).
#
# **Sources.** A. Paszke et al., *PyTorch: An Imperative Style, High-Performance Deep Learning Library*, 2019. The documentation of PyTorch (`Linear`, `CrossEntropyLoss`, `SGD`, `Adam`). F. Pedregosa et al., *Scikit-learn: Machine Learning in Python*, 2011. D. Kingma, J. Ba, *Adam*, 2015.

# %% [markdown]
# # 0. Start here
#
# **One button below trains a neural network on a spiral. By chapter 10 every line behind that picture will be yours.**

# %%
from mlp_course import environment
from mlp_course.exercises import progress
from mlp_course.explore import ChooseData, Lab

# %% [markdown]
# First choose *Run → Run All Cells* in the menu above: it runs this page, and gives the picture below its buttons. (No such
# menu? Then you are looking at a copy; open it in JupyterLab.)
#
# Two arms of points, and a network that has to tell them apart. It starts with random weights and knows nothing of
# spirals. Press **Run** and watch the boundary bend. Then **Reset**, change η with the arrow keys, and **Run** again.

# %%
Lab("spirals", sizes=(2, 16, 16, 1), eta=0.3, noise=0.05, controls=["activation", "eta", "batch_size"])

# %% [markdown]
# What you see is 337 numbers being nudged, some thousand times a second, each by a rule that fits in four lines. This
# course derives these four lines, lets you write them, proves each by experiment, and then asks what they are good for.

# %% [markdown]
# ## Your own data
#
# Once in each of the main chapters you ask a question of a data set of your own: points of two or three classes in the plane. Choose
# one by its name, paint one (choose *painted by you*, then follow the line below the picture), or give a table as a CSV file.
# **Keep** writes it to `my_data.csv` beside the chapters. If you choose nothing, you get the moons.

# %%
ChooseData()

# %% [markdown]
# ## How a chapter works
#
# Each section is a small experiment:
#
# 1. **Predict.** Commit to an answer before you run the cell. A wrong guess is worth more than none.
# 2. **Observe.** Run the cell with *Shift+Enter*, or move the sliders: with the mouse, or *Tab* to one and use the arrow
#    keys.
# 3. **Explain.** Why did it come out so? Then the equation, and the code line that *is* the equation.
# 4. **Prove.** A cell with `assert` checks the statement with numbers. If the statement were false, the cell would fail.
#
# A chapter ends with exercises, the lab, and a recap.

# %% [markdown]
# ## Exercises that answer
#
# Replace the `...` in a stub, run it, and run the `check(…)` below it. It says "correct", or names your mistake: which transpose,
# which σ′, a sum or a mean. `check.hint()` gives a hint, of three, and the solution is folded up underneath. From then on the
# pictures can run *your* code; a badge says whose is running. What you have solved is kept in a small file beside the chapters, on
# this machine alone:

# %% tags=["nbval-ignore-output"]
progress()

# %% [markdown]
# ## Is everything here?
#
# This cell looks at Python, at the packages and at the data. What is missing is named, with the way to get it.

# %%
findings = environment.check()
print(environment.report(findings))
assert all(finding.fine for finding in findings), "something is missing: see above what to do"

# %% [markdown]
# ## The notation
#
# One notation runs through prose, code and exercises. Layers are numbered $l = 1 \dots L$; layer 0 is the input. Lists in
# the code are indexed by the same $l$, so `W[2]` is $W^2$.
#
# | symbol | code | shape | meaning |
# |---|---|---|---|
# | $n_l$ | `sizes[l]` | | number of neurons in layer $l$; $n_0$ inputs |
# | $m$ | `m` | | examples in a mini-batch: the **columns** of each matrix |
# | $w^l_{jk}$, $W^l$ | `W[l]` | $(n_l, n_{l-1})$ | weight from neuron $k$ of layer $l-1$ **to** neuron $j$ of layer $l$ |
# | $b^l$ | `b[l]` | $(n_l, 1)$ | biases |
# | $z^l$ | `z[l]` | $(n_l, m)$ | weighted inputs, $z^l = W^l a^{l-1} + b^l$ |
# | $a^l$ | `a[l]` | $(n_l, m)$ | activations, $a^l = \sigma_l(z^l)$; $a^0 = x$ is the input |
# | $\sigma_l$, $\sigma_l'$ | `sigma[l]` | | activation function of layer $l$, and its derivative |
# | $y$ | `y` | $(n_L, m)$ | targets: what the output should be |
# | $C$ | `cost` | | cost, the mean over examples of how wrong the output is |
# | $\delta^l$ | `delta[l]` | $(n_l, m)$ | errors, $\delta^l_j = \partial C_x / \partial z^l_j$ for each example $x$ |
# | $\partial C / \partial W^l$ | `dW[l]` | $(n_l, n_{l-1})$ | gradient with respect to the weights; `db[l]` for the biases |
# | $\theta$ | `theta` | $(P,)$ | all $P$ weights and biases in one vector |
# | $\eta$ | `eta` | | learning rate: how far one step goes |
# | $\lambda$ | `lam` | | strength of a penalty |
# | $\odot$ | `*` | | product entry by entry (Hadamard) |

# %% [markdown]
# ## The map
#
# | chapter | question | time |
# |---|---|---|
# | [1. Feedforward](01_feedforward.ipynb) | What can a neuron decide? | 60 min |
# | [2. Gradient descent](02_gradient_descent.ipynb) | How far to step, on how much evidence? | 60 min |
# | [3. Backpropagation](03_backpropagation.ipynb) | Which of 23,860 knobs is to blame? | 155 min |
# | [4. Cost functions](04_cost_functions.ipynb) | Why does a neuron that is badly wrong learn slowest? | 75 min |
# | [5. Initialisation](05_initialization.ipynb) | Where should a network start? | 60 min |
# | [6. Learning rates](06_learning_rates.ipynb) | Where is the cliff? | 75 min |
# | [8. Critical points](08_critical_points.ipynb) | The gradient is zero. Are we done? | 60 min |
# | [9. Generalisation](09_generalization.ipynb) | Which of two networks with zero training cost do you trust? | 75 min |
# | [10. Handwritten digits](10_handwritten_digits.ipynb) | Can your own network read? | 90 min |
#
# You need some Python, the product of a matrix with a vector, and the chain rule. Nothing else is assumed.
#
# **In class:** each *Predict* is a vote; *View → Presentation Mode* makes the page large, and in a lab the key G folds the
# graph in, so that buttons, boundary and curves are seen together.
#
# **If a cell fails:** *Kernel → Restart Kernel and Run All Cells* starts the chapter afresh. Your exercise cells stay as
# you wrote them.

"""Writes pytorch_command.json beside itself, with PyTorch 2.15.0 and NumPy 2.4.6 on a CPU.

What `nnplot train` is to reach from a CSV file and first weights: for 3 tasks x 12 lines of options (so that each task
sees each of 4 activations three times) the first weights of a 3-5-K network, its weights after 15 epochs of batches of
8, 8 and 5 samples in Double, not shuffled, and the loss and accuracy of each epoch, both measured before each step.
"""
import json
import pathlib

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
random = np.random.default_rng(7)
features = random.normal(size=(21, 3))
score = features @ [1.0, -2.0, 0.5] + 0.3 * random.normal(size=21)
tasks = {
    "binary": (1, (score > 0).astype(int)),
    "multiclass": (3, np.digitize(score, [-1, 1])),
    "regression": (1, score + np.sin(features[:, 0])),
}
activations = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU, "sigmoid": torch.nn.Sigmoid, "elu": torch.nn.ELU}
O = torch.optim
lines = {
    "sgd --learning-rate 0.1": lambda p: O.SGD(p, 0.1),
    "sgd --learning-rate 0.05 --momentum 0.9": lambda p: O.SGD(p, 0.05, momentum=0.9),
    "sgd --learning-rate 0.05 --momentum 0.9 --dampening 0.3": lambda p: O.SGD(p, 0.05, momentum=0.9, dampening=0.3),
    "sgd --learning-rate 0.05 --momentum 0.9 --nesterov --weight-decay 0.01": lambda p: O.SGD(
        p, 0.05, momentum=0.9, nesterov=True, weight_decay=0.01),
    "adagrad": O.Adagrad,
    "adagrad --learning-rate 0.1 --epsilon 1e-3 --weight-decay 0.1": lambda p: O.Adagrad(
        p, 0.1, eps=1e-3, weight_decay=0.1),
    "rmsprop": O.RMSprop,
    "rmsprop --rho 0.9 --epsilon 1e-4 --momentum 0.8 --weight-decay 0.02": lambda p: O.RMSprop(
        p, alpha=0.9, eps=1e-4, momentum=0.8, weight_decay=0.02),
    "adam": O.Adam,
    "adam --learning-rate 0.02 --beta1 0.8 --beta2 0.95 --epsilon 1e-6 --weight-decay 0.1": lambda p: O.Adam(
        p, 0.02, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.1),
    "adamw": O.AdamW,
    "adamw --learning-rate 0.02 --weight-decay 0.2": lambda p: O.AdamW(p, 0.02, weight_decay=0.2),
}


def loss_of(task, logits, labels):
    if task == "binary":
        return torch.nn.functional.binary_cross_entropy_with_logits(logits[:, 0], labels.double())
    if task == "multiclass":
        return torch.nn.functional.cross_entropy(logits, labels)
    return torch.nn.functional.mse_loss(logits[:, 0], labels)


def correct(task, logits, labels):
    predicted = (logits[:, 0] > 0).long() if task == "binary" else logits.argmax(1)
    return int((predicted == labels).sum())


def tensors(model):
    return [[float(v) for v in t.detach().reshape(-1)] for t in model.parameters()]


x = torch.tensor(features)
runs = []
for number, (task, (outputs, labels)) in enumerate(tasks.items()):
    y = torch.tensor(labels)
    for place, (line, optimizer_of) in enumerate(lines.items()):
        activation = list(activations)[(place + place // 4 + number) % 4]
        torch.manual_seed(100 * number + place)
        model = torch.nn.Sequential(torch.nn.Linear(3, 5), activations[activation](), torch.nn.Linear(5, outputs))
        start = tensors(model)
        optimizer = optimizer_of(model.parameters())
        losses, accuracies = [], []
        for _ in range(15):
            total, right = 0.0, 0
            for first in range(0, 21, 8):
                optimizer.zero_grad()
                logits, batch = model(x[first:first + 8]), y[first:first + 8]
                loss = loss_of(task, logits, batch)
                loss.backward()
                optimizer.step()
                total += loss.item() * len(batch)
                right += correct(task, logits, batch) if task != "regression" else 0
            losses.append(total / 21)
            accuracies.append(right / 21)
        runs.append({
            "task": task, "outputs": outputs, "activation": activation, "options": line, "start": start,
            "end": tensors(model), "losses": losses, "accuracies": accuracies if task != "regression" else [],
        })

data = {
    "features": [[float(v) for v in row] for row in features],
    "labels": {task: [v.item() for v in labels] for task, (_, labels) in tasks.items()}, "runs": runs,
}
(pathlib.Path(__file__).parent / "pytorch_command.json").write_text(json.dumps(data, separators=(",", ":")))

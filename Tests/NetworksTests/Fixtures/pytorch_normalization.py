"""Writes pytorch_normalization.json beside itself, with PyTorch 2.15.0 and NumPy 2.4.6 on a CPU.

What `nnplot train --batch-norm` and `--layer-norm` are to reach from PyTorch's first weights: for a task of four classes
and each normalisation and activation the tensors of a 4-6-5-4 network before and after 15 epochs of batches of 8, 8, 8, 8
and 5 samples in Double, not shuffled, with momentum, and the loss of each epoch, measured before each step.
"""
import json
import pathlib

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
random = np.random.default_rng(11)
features = random.normal(size=(37, 4))
labels = np.digitize(features @ [1.0, -2.0, 0.5, 1.0] + 0.3 * random.normal(size=37), [-1, 0, 1])
x, y = torch.tensor(features), torch.tensor(labels)
nn = torch.nn


def tensors(model):
    return [
        {"name": name, "shape": list(tensor.shape), "values": tensor.reshape(-1).tolist()}
        for name, tensor in model.state_dict().items() if not name.endswith("num_batches_tracked")
    ]


runs = []
for option, normalization in {"--batch-norm": nn.BatchNorm1d, "--layer-norm": nn.LayerNorm}.items():
    for name, activation in {"relu": nn.ReLU, "tanh": nn.Tanh}.items():
        torch.manual_seed(5)
        model = nn.Sequential(
            nn.Linear(4, 6), normalization(6), activation(), nn.Linear(6, 5), normalization(5), activation(),
            nn.Linear(5, 4))
        start = tensors(model)
        optimizer = torch.optim.SGD(model.parameters(), 0.05, momentum=0.9)
        losses = []
        for _ in range(15):
            total = 0.0
            for first in range(0, 37, 8):
                optimizer.zero_grad()
                loss = nn.functional.cross_entropy(model(x[first:first + 8]), y[first:first + 8])
                loss.backward()
                optimizer.step()
                total += loss.item() * len(y[first:first + 8])
            losses.append(total / 37)
        runs.append({
            "options": f"{option} --activation {name}", "start": start, "end": tensors(model), "losses": losses})

data = {"features": features.tolist(), "labels": labels.tolist(), "runs": runs}
(pathlib.Path(__file__).parent / "pytorch_normalization.json").write_text(json.dumps(data, separators=(",", ":")))

#!/usr/bin/env python3
"""Writes film.csv: wet films in air, by the method of lines on nodes (not cells) and SciPy's stiff integrator.

An arithmetic of its own for the equations of hardware/film/README.md: water and solvent live on nodes, the surface is a node, heat is on nodes
too. Needs SciPy; the tests need only what it wrote. Constants are typed anew from the page. Usage: python3 film.py > film.csv
"""
import numpy as np
from scipy.integrate import solve_ivp

R, ZERO = 8.314462618, 273.15
SOLVENTS = {  # molar mass, density, Antoine A B C, J/mol, in air, water in it
    "NMP": (0.09913, 1028, 21.13775, 3811.446, -80.355, 55000, 0.86e-5, 1.0e-9),
    "DMAc": (0.08712, 937, 27.27596, 7538.203, 61.34, 50200, 0.87e-5, 1.67e-9),
    "DMF": (0.07309, 944, 20.64249, 3118.918, -81.112, 46900, 0.98e-5, 1.76e-9),
}
CASES = [  # solvent, non-volatile, water, air C, %RH, film C, transfer m/s, thickness um
    ("NMP", 0.263, 0.0085, 40, 60, 40, 0.0110, 150),
    ("NMP", 0.263, 0.0085, 40, 60, 32, 0.0160, 150),
    ("DMAc", 0.31, 0.006, 60, 30, 50, 0.0090, 150),
    ("NMP", 0.30, 0.0, 25, 40, 25, 0.0075, 150),
    ("DMF", 0.2, 0.0, 30, 70, 25, 0.0120, 300),
]
TIMES = [0.5, 2, 4, 10, 30]
CHI_WS, CHI_WP, CHI_SP = 0.8, 2.7, 0.24
LAMBDA, RHO_C, GLASS, GLASS_C, GLASS_M = 0.18, 2.0e6, 1.0, 2.1e6, 0.005


def saturation(c):
    return 611.2 * np.exp(17.62 * c / (243.12 + c))


def activities(w, s, vw_over_vs):
    p = 1 - w - s
    ln_w = np.log(max(w, 1e-300)) + 1 - w - vw_over_vs * s + (CHI_WS * s + CHI_WP * p) * (s + p) - CHI_SP * vw_over_vs * s * p
    r = 1 / vw_over_vs
    ln_s = np.log(max(s, 1e-300)) + 1 - s - r * w + (CHI_WS * r * w + CHI_SP * p) * (w + p) - CHI_WP * r * w * p
    return np.exp(ln_w), np.exp(ln_s)


def film(name, nonvolatile, water, air_c, rh, film_c, k, um, nodes=161):
    m_s, rho_s, a, b, c, latent_s, in_air, d_water = SOLVENTS[name]
    thickness = um * 1e-6
    zeta = nonvolatile * thickness * np.linspace(0, 1, nodes) ** 2  # fine at the air
    h = np.diff(zeta)
    vw_over_vs = (0.018015 / 1000) / (m_s / rho_s)
    air_k = air_c + ZERO
    density = 101325 / (287.05 * air_k)
    d_air = 2.50e-5 * (air_k / 298.15) ** 1.75
    thermal = 2.15e-5 * (air_k / 298.15) ** 1.81
    h_heat = k * density * 1007 * (thermal / d_air) ** (2 / 3)
    k_s = k * (in_air / 2.50e-5) ** (2 / 3)
    vapour = rh / 100 * saturation(air_c)
    slab = np.concatenate([np.linspace(0, thickness, 9), thickness + GLASS_M * (np.arange(1, 31) / 30) ** 2])
    dx = np.diff(slab)
    conductivity = np.where(slab[1:] <= thickness * (1 + 1e-9), LAMBDA, GLASS)
    heat = np.where(slab[1:] <= thickness * (1 + 1e-9), RHO_C, GLASS_C)
    node_heat = np.zeros(len(slab))
    node_heat[:-1] += heat * dx / 2
    node_heat[1:] += heat * dx / 2
    width = np.zeros(nodes)
    width[:-1] += h / 2
    width[1:] += h / 2

    def flows(uw, us, surface_c):
        phi = 1 / (1 + uw + us)
        a_w, a_s = activities(uw * phi, us * phi, vw_over_vs)
        mean_k = 0.5 * (air_k + surface_c + ZERO)
        n_w = k * 0.018015 * (vapour - a_w * saturation(surface_c)) / (R * mean_k)
        n_s = -k_s * m_s * a_s * np.exp(a - b / (surface_c + ZERO + c)) / (R * mean_k)
        q = h_heat * (air_c - surface_c) + n_w * (43980 / 0.018015 + 150e3) + n_s * latent_s / m_s
        return n_w, n_s, q

    def slope(_, y):
        uw, us, t = y[:nodes], y[nodes:2 * nodes], y[2 * nodes:2 * nodes + len(slab)]
        n_w, n_s, q = flows(uw[0], us[0], t[0])
        film_k = np.trapz(t[:9], slab[:9]) / thickness + ZERO
        phi = 1 / (1 + uw + us)
        mobility = d_water * np.exp(16000 / R * (1 / 298.15 - 1 / film_k)) * ((1 - phi) / (1 + phi)) ** 2 * phi ** 2
        between = 0.5 * (mobility[1:] + mobility[:-1]) / h
        out = np.zeros_like(y)
        for at, u, entering in ((0, uw, n_w / 1000), (nodes, us, n_s / rho_s)):
            flux = between * (u[:-1] - u[1:])
            du = np.zeros(nodes)
            du[:-1] -= flux
            du[1:] += flux
            du[0] += entering
            out[at:at + nodes] = du / width
        flux = conductivity / dx * (t[:-1] - t[1:])
        dt = np.zeros(len(slab))
        dt[:-1] -= flux
        dt[1:] += flux
        dt[0] += q
        out[2 * nodes:2 * nodes + len(slab)] = dt / node_heat
        out[-2:] = n_w, -n_s
        return out

    start = np.concatenate([
        np.full(nodes, water / nonvolatile), np.full(nodes, (1 - water - nonvolatile) / nonvolatile),
        np.full(9, film_c), np.full(len(slab) - 9, film_c), [0, 0]])
    answer = solve_ivp(slope, (0, TIMES[-1]), start, method="BDF", t_eval=TIMES, rtol=1e-8, atol=1e-10)
    assert answer.success, answer.message
    for i, time in enumerate(TIMES):
        y = answer.y[:, i]
        share = y[:nodes] * 1000 / (y[:nodes] * 1000 + y[nodes:2 * nodes] * rho_s)
        places = zeta / zeta[-1]
        at = [np.interp(place, places, share) for place in (0, 0.02, 0.1, 0.3, 0.7)]
        yield [time, 1000 * y[-2], 1000 * y[-1], y[2 * nodes]] + at


if __name__ == "__main__":
    print("# Smallest model of a wet film, method of lines on nodes, BDF of SciPy; written by film.py")
    print("solvent,nonVolatile01,water01,airC,relativeHumidityPct,filmC,transferMPerS,filmUm,timeS,waterPerM2G,solventLostPerM2G,surfaceC,"
          "surface01,at02,at10,at30,at70,source")
    for case in CASES:
        for row in film(*case):
            print(",".join(map(str, case)) + "," + ",".join(f"{x:.7g}" for x in row) + ",SciPy BDF")

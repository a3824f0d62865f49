using System;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

/// <summary>
/// A film in air that changes, by another arithmetic than the model's: nodes instead of cells, explicit small steps, and constants typed
/// anew from hardware/film/README.md and tests/Golden/film.py. Polysulfone, PVP and water in NMP.
/// </summary>
internal static class ExplicitFilm
{
    private const double R = 8.314462618, Zero = 273.15, StepS = 0.001, ChiWs = 0.85, ChiWp = 2.7, ChiSp = 0.24;
    private const double SolventKg = 0.09913, SolventKgPerM3 = 1028, WaterKg = 0.018015, FilmM = 150e-6, GlassM = 0.005;
    private const int Nodes = 61, FilmCells = 5, GlassCells = 25;

    /// <summary>Air at a time after the film was cast there: °C, g/kg, m/s.</summary>
    public delegate (double C, double GPerKg, double MPerS) AirAt(double s);

    /// <summary>Water taken up, g/m².</summary>
    public static double DosePerM2G(double placeM, double exposureS, double filmC, double ratio, double startM, AirAt air)
    {
        // 15 polysulfone, 70 NMP, 15 PVP, 0.8 water by weight.
        double solid = 15.0 / 1240 + 15.0 / 1200, solvent = 70.0 / SolventKgPerM3, water = 0.8 / 1000, all = solid + solvent + water;
        double[] zeta = new double[Nodes], w = new double[Nodes], s = new double[Nodes];
        double[] flowW = new double[Nodes], flowS = new double[Nodes];
        for (int i = 0; i < Nodes; i++)
        {
            zeta[i] = solid / all * FilmM * i / (Nodes - 1.0);
            (w[i], s[i]) = (water / solid, solvent / solid);
        }

        double[] t = new double[FilmCells + GlassCells];
        Array.Fill(t, filmC);
        double takenKg = 0;
        int steps = (int)Math.Round(exposureS / StepS);
        for (int step = 0; step < steps; step++)
        {
            (double c, double gPerKg, double mPerS) = air((step + 0.5) * StepS);
            (double nW, double nS, double q) = Surface(w[0], s[0], t[0], c, gPerKg, ratio * Transfer(placeM, startM, c, mPerS));
            Diffuse(zeta, w, s, flowW, flowS, t, nW / 1000, nS / SolventKgPerM3);
            Conduct(t, q);
            takenKg += nW * StepS;
        }

        return 1000 * takenKg;
    }

    // Incropera 7.2.4, laminar, unheated starting length.
    internal static double Transfer(double placeM, double startM, double c, double mPerS)
    {
        double k = c + Zero, x = startM + placeM, d = 2.50e-5 * Math.Pow(k / 298.15, 1.75);
        double viscosity = 1.458e-6 * Math.Pow(k, 1.5) / (k + 110.4) * 287.05 * k / 101325;
        double sherwood = 0.332 * Math.Sqrt(mPerS * x / viscosity) * Math.Cbrt(viscosity / d) / Math.Cbrt(1 - Math.Pow(startM / x, 0.75));
        return sherwood * d / x;
    }

    private static (double WaterKg, double SolventKg, double W) Surface(double w, double s, double c, double airC, double gPerKg, double k)
    {
        double phi = 1 / (1 + w + s), vw = w * phi, vs = s * phi, p = phi, v = WaterKg / 1000 / (SolventKg / SolventKgPerM3);
        double aw = vw * Math.Exp(1 - vw - v * vs + (ChiWs * vs + ChiWp * p) * (vs + p) - ChiSp * v * vs * p);
        double r = 1 / v;
        double solvent = vs * Math.Exp(1 - vs - r * vw + (ChiWs * r * vw + ChiSp * p) * (vw + p) - ChiWp * r * vw * p);
        double vapour = 101325 * gPerKg / (622 + gPerKg), meanK = (airC + c) / 2 + Zero, airK = airC + Zero;
        double nW = k * WaterKg * (vapour - aw * Saturation(c)) / (R * meanK);
        double ks = k * Math.Pow(0.86 / 2.50, 2.0 / 3);
        double nS = -ks * SolventKg * solvent * Math.Exp(21.13775 - 3811.446 / (c + Zero - 80.355)) / (R * meanK);
        double density = 101325 / (287.05 * airK), d = 2.50e-5 * Math.Pow(airK / 298.15, 1.75), a = 2.15e-5 * Math.Pow(airK / 298.15, 1.81);
        double heat = k * density * 1007 * Math.Pow(a / d, 2.0 / 3);
        return (nW, nS, heat * (airC - c) + nW * (43980 / WaterKg + 150e3) + nS * 55000 / SolventKg);
    }

    internal static double Saturation(double c) => 611.2 * Math.Exp(17.62 * c / (243.12 + c));

    private static void Diffuse(
        double[] zeta, double[] w, double[] s, double[] flowW, double[] flowS, double[] t, double waterM, double solventM)
    {
        double meanK = Zero;
        for (int i = 0; i < FilmCells; i++)
        {
            meanK += t[i] / FilmCells;
        }

        double d = 1.0e-9 * Math.Exp(16000 / R * (1 / 298.15 - 1 / meanK));
        (flowW[0], flowS[0]) = (waterM, solventM); // what enters node i from above
        for (int i = 1; i < Nodes; i++)
        {
            double Mobility(int j)
            {
                double phi = 1 / (1 + w[j] + s[j]);
                return d * Math.Pow((1 - phi) / (1 + phi) * phi, 2);
            }

            double m = (Mobility(i - 1) + Mobility(i)) / 2 / (zeta[i] - zeta[i - 1]);
            (flowW[i], flowS[i]) = (m * (w[i - 1] - w[i]), m * (s[i - 1] - s[i]));
        }

        for (int i = 0; i < Nodes; i++)
        {
            double width = (zeta[Math.Min(i + 1, Nodes - 1)] - zeta[Math.Max(i - 1, 0)]) / 2;
            w[i] += StepS / width * (flowW[i] - (i + 1 < Nodes ? flowW[i + 1] : 0));
            s[i] += StepS / width * (flowS[i] - (i + 1 < Nodes ? flowS[i + 1] : 0));
        }
    }

    private static void Conduct(double[] t, double q)
    {
        double enters = q;
        for (int i = 0; i < t.Length; i++)
        {
            bool isFilm = i < FilmCells;
            double dx = isFilm ? FilmM / FilmCells : GlassM / GlassCells;
            double next = i + 1 < FilmCells ? FilmM / FilmCells : GlassM / GlassCells;
            double leaves = i + 1 == t.Length ? 0
                : (t[i] - t[i + 1]) / (dx / 2 / (isFilm ? 0.18 : 1.0) + next / 2 / (i + 1 < FilmCells ? 0.18 : 1.0));
            t[i] += StepS * (enters - leaves) / (dx * (isFilm ? 2.0e6 : 2.1e6));
            enters = leaves;
        }
    }
}

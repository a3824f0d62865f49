using System;
using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Films;

[TestClass]
public sealed class ActivitiesTests
{
    [TestMethod]
    [DataRow(0.02, 0.7)]
    [DataRow(0.2, 0.5)]
    [DataRow(0.6, 0.1)]
    [DataRow(0.05, 0.94)]
    public void Activities_are_the_slopes_of_the_energy_of_mixing(double water01, double solvent01)
    {
        // Moles in 1 m³; the energy over RT of all of it, and its slope by differences.
        double vw = Water.MolarVolumeM3PerMol, vs = Solvent.Nmp.MolarVolumeM3PerMol;
        double nw = water01 / vw, ns = solvent01 / vs, polymer = 1 - water01 - solvent01;
        double Slope(Func<double, double> energy, double moles) =>
            (energy(moles * 1.00001) - energy(moles * 0.99999)) / (0.00002 * moles);
        Dope dope = Example2.Dope;
        Assert.AreEqual(
            Slope(n => Energy(n, ns, polymer), nw), Math.Log(Activities.OfWater(dope, water01, solvent01)), 1e-6);
        Assert.AreEqual(
            Slope(n => Energy(nw, n, polymer), ns), Math.Log(Activities.OfSolvent(dope, water01, solvent01)), 1e-6);
    }

    [TestMethod]
    public void What_is_pure_has_an_activity_of_one()
    {
        Assert.AreEqual(1, Activities.OfWater(Example2.Dope, 1, 0), 1e-12);
        Assert.AreEqual(1, Activities.OfSolvent(Example2.Dope, 0, 1), 1e-12);
    }

    // Flory and Huggins, one place of the lattice as large as water; the polymer has no end.
    private static double Energy(double nw, double ns, double polymerM3)
    {
        double vw = Water.MolarVolumeM3PerMol, vs = Solvent.Nmp.MolarVolumeM3PerMol;
        double all = nw * vw + ns * vs + polymerM3, w = nw * vw / all, s = ns * vs / all, p = polymerM3 / all;
        Dope dope = Example2.Dope;
        return nw * Math.Log(w) + ns * Math.Log(s)
            + all / vw * (dope.WaterSolventChi * w * s + dope.WaterPolymerChi * w * p + dope.SolventPolymerChi * vw / vs * s * p);
    }
}

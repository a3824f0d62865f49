using System.Linq;
using System.Reflection;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>What is done after a fault, number by number, written down a second time.</summary>
[TestClass]
public sealed class FaultRulesTests
{
    private static readonly int[] Numbers =
    [
        .. typeof(FaultCode).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (int)field.GetRawConstantValue()!).Where(code => code != FaultCode.None),
    ];

    [TestMethod]
    public void A_film_is_immersed_after_faults_of_air_sensors_fan_and_water_a_dead_heater_and_an_early_blade()
    {
        int[] immersed = [.. Numbers.Where(FaultRules.ImmersesFilm)];
        int[] wanted =
        [
            .. Numbers.Where(code => code < 200 || code / 100 == 3 || code == FaultCode.HeatingTooSlow || code == FaultCode.BladeTooEarly),
        ];
        CollectionAssert.AreEquivalent(wanted, immersed);
        Assert.IsTrue(FaultRules.ImmersesFilm(FaultCode.SensorLost) && FaultRules.ImmersesFilm(FaultCode.FanNotTurning));
        Assert.IsFalse(FaultRules.ImmersesFilm(FaultCode.OverTemperature) || FaultRules.ImmersesFilm(FaultCode.ConditioningTimeout));
    }

    [TestMethod]
    public void The_fan_runs_on_after_all_but_its_own_standing_still_and_an_error_of_the_program()
    {
        CollectionAssert.AreEquivalent(
            new[] { FaultCode.FanNotTurning, FaultCode.ProgramError }, Numbers.Where(code => !FaultRules.FanRunsOn(code)).ToArray());
        Assert.IsTrue(FaultRules.FanRunsOn(FaultCode.None), "after an abort");
    }
}

using ChamberFirmware.Model;
using ChamberFirmware.Regulation;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>
/// Whatever the settings and the state: duties are duties, humidifier and dry air never fight, and nothing divides by zero. On the device a
/// double divided by zero throws.
/// </summary>
[TestClass]
public sealed class StrangeChamberTests
{
    private const int Chambers = 600;

    [TestMethod]
    public void Models_and_air_path_stay_numbers() => DrawnSettings.Seed.Sample(
        seed =>
        {
            var chamber = new DrawnChamber(seed);
            chamber.AssertIsFinite();
        }, iter: Chambers);

    [TestMethod]
    public void The_heaters_duty_is_between_nothing_and_all() => DrawnSettings.Seed.Sample(
        seed =>
        {
            var chamber = new DrawnChamber(seed);
            double duty01 = TemperatureRegulator.Duty01(
                chamber.Settings, chamber.Between(-20.0, 80.0), chamber.Path, chamber.Heat, chamber.Water.MistGPerS,
                chamber.Settings.DryAirGPerS);
            Assert.IsInRange(0.0, 1.0, duty01);
            Assert.IsFalse(double.IsNaN(duty01));
        }, iter: Chambers);

    [TestMethod]
    public void Humidifier_and_dry_air_are_never_on_together_and_each_is_between_nothing_and_all() => DrawnSettings.Seed.Sample(
        seed =>
        {
            var chamber = new DrawnChamber(seed);
            var regulator = new HumidityRegulator(chamber.Settings);
            var film = new FilmWater(chamber.Settings);
            for (int i = 0; i < 20; i++)
            {
                double goal = chamber.Between(0.0, 150.0);
                double rate = chamber.Random.Next(2) * chamber.Between(-0.5, 2.0);
                double filmGPerS = chamber.Random.Next(2) * chamber.Between(0.0, 0.02);
                regulator.Regulate(goal, goal + chamber.Between(0.0, 20.0), rate, filmGPerS, film, chamber.Path, chamber.Water);
                Assert.IsInRange(0.0, 1.0, regulator.HumidifierDuty01);
                Assert.IsInRange(0.0, 1.0, regulator.DryAirDuty01);
                Assert.IsFalse(double.IsNaN(regulator.HumidifierDuty01) || double.IsNaN(regulator.DryAirDuty01));
                Assert.IsTrue(regulator.HumidifierDuty01 == 0.0 || regulator.DryAirDuty01 == 0.0, "one of them, or none");
                Assert.IsTrue(double.IsFinite(regulator.SpareGPerS(goal, chamber.Path, chamber.Water)));
                chamber.Step();
            }
        }, iter: Chambers);

    [TestMethod]
    public void The_forecast_is_a_number_and_no_drier_than_the_air_now() => DrawnSettings.Seed.Sample(
        seed =>
        {
            var chamber = new DrawnChamber(seed);
            double peak = chamber.Water.ForecastGPerKg(
                chamber.Path, chamber.Between(0.0, 150.0), chamber.Between(0.0, 3.0));
            Assert.IsTrue(double.IsFinite(peak));
            Assert.IsGreaterThanOrEqualTo(chamber.Water.AirGPerKg, peak);
        }, iter: Chambers);

    [TestMethod]
    public void The_fans_duty_is_between_its_lowest_and_all() => DrawnSettings.Seed.Sample(
        seed =>
        {
            var chamber = new DrawnChamber(seed);
            var regulator = new AirflowRegulator(chamber.Settings);
            for (int i = 0; i < 100; i++)
            {
                double target = i < 50 ? 0.8 : chamber.Between(0.0, 4.0);
                double duty01 = regulator.Duty01(target, chamber.Random.Next(4) > 0, chamber.Between(0.0, 40000.0), 0.1);
                Assert.IsInRange(chamber.Settings.FanLowestDuty01, 1.0, duty01);
                Assert.IsTrue(double.IsFinite(regulator.TargetRpm));
            }
        }, iter: 200);

    [TestMethod]
    public void What_walls_bear_is_a_number_for_walls_of_any_temperature() => DrawnSettings.Seed.Sample(
        seed =>
        {
            var chamber = new DrawnChamber(seed);
            var walls = new WallWarming(chamber.Settings);
            walls.Judge(chamber.Between(-20.0, 80.0), chamber.Between(0.0, 200.0), chamber.PressurePa, chamber.Path, chamber.Heat);
            Assert.IsGreaterThanOrEqualTo(0.0, walls.BearableGPerKg);
            Assert.IsTrue(double.IsFinite(walls.BearableGPerKg) && double.IsFinite(walls.BearableRate));
        }, iter: Chambers);
}

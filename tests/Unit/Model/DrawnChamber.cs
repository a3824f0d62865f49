using System;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>A chamber of strange settings in a strange state: whatever models and regulators may meet, and more.</summary>
internal sealed class DrawnChamber
{
    public DrawnChamber(int seed)
    {
        Random = new Random(seed ^ 0x5EED);
        Settings = DrawnSettings.Of(seed);
        Path = new AirPath(Settings);
        Heat = new ThermalModel(Settings, 0.1);
        Water = new WaterModel(Settings, 0.1);
        PressurePa = Between(30000.0, 110000.0);
        Path.SetAir(Between(-1.0, 5.0), Between(-40.0, 90.0), Between(0.0, 200.0), PressurePa);
        Heat.Start(Between(-40.0, 90.0), Between(-20.0, 40.0));
        Heat.SetAir(Between(-40.0, 90.0));
        Heat.Correct(Between(-100.0, 500.0), Between(-50.0, 50.0), Between(-100.0, 100.0));
        Water.Start(Between(0.0, 200.0), Between(0.0, 30.0), Path.ChannelG + Path.ReturnG);
        Water.Correct(Between(-20.0, 20.0), Between(-0.05, 0.05));
        for (int i = Random.Next(60); i > 0; i--)
        {
            Step();
        }
    }

    public Random Random { get; }

    public ChamberSettings Settings { get; }

    public AirPath Path { get; }

    public ThermalModel Heat { get; }

    public WaterModel Water { get; }

    public double PressurePa { get; }

    public double Between(double lowest, double highest) => lowest + Random.NextDouble() * (highest - lowest);

    public void Step()
    {
        double dryGPerS = Random.Next(2) * Settings.DryAirGPerS;
        Heat.Step(Path, Random.Next(2) * Settings.HeaterW, Water.MistGPerS, dryGPerS);
        Water.Step(Path, Random.Next(2), dryGPerS, Random.Next(3) == 0 ? Between(0.0, 0.02) : 0.0, Between(-40.0, 85.0));
    }

    /// <summary>A division by zero shows as a value that is no number or has no end; the device would have thrown.</summary>
    public void AssertIsFinite()
    {
        double[] values =
        [
            Path.ChannelShare01, Path.ChannelG, Path.ReturnG, Path.StreamGPerS, Path.HeatJPerGK, Path.ElementWPerK, Path.WallsWPerK,
            Path.LeakGPerS, Path.FanW, Path.SensorDelayS, Path.SensorLagS,
            Heat.AirC, Heat.ReturnC, Heat.WallC, Heat.ElementC, Heat.ChipC, Heat.WallKPerS,
            Water.AirGPerKg, Water.ReturnGPerKg, Water.SensorGPerKg, Water.MistGPerS, Water.SorbedG, Water.OnTheWayG,
            Water.HoseDuty01In(1.0), Water.SensorOffsetGPerKg(Heat.ChipC, PressurePa),
        ];
        for (int i = 0; i < values.Length; i++)
        {
            Assert.IsTrue(double.IsFinite(values[i]), $"value {i} is {values[i]}");
        }
    }
}

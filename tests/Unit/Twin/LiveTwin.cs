using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

/// <summary>A twin whose heartbeat beats in ticks of 100 ms, so that its power outputs live.</summary>
internal sealed class LiveTwin
{
    public const long TickUs = 100_000;

    private bool heartbeat;

    public LiveTwin(TwinParameters? parameters = null, ulong seed = 1)
    {
        Chamber = new TwinChamber(parameters ?? TwinParameters.Reference, seed);
        Board.FanSupply.Write(true);
        Board.FanDuty.Write(0.5);
    }

    public TwinChamber Chamber { get; }

    public IBoard Board => Chamber.Board;

    /// <summary>Driver of the first sensor: its registers and what configures it.</summary>
    public Bme280Sensor Sensor => (Bme280Sensor)Board.AirSensor;

    public TrueState True => Chamber.True;

    public double NowS => Chamber.NowUs * 1e-6;

    public void Run(double seconds, Action? everyTick = null)
    {
        long endUs = Chamber.NowUs + (long)Math.Round(seconds * 1e6);
        while (Chamber.NowUs < endUs)
        {
            heartbeat = !heartbeat;
            Board.Heartbeat.Write(heartbeat);
            everyTick?.Invoke();
            Chamber.AdvanceTo(Math.Min(endUs, Chamber.NowUs + TickUs));
        }
    }

    /// <summary>Runs until a condition holds and returns how long that took, s.</summary>
    public double RunUntil(Func<bool> condition, double limitS, Action? everyTick = null)
    {
        double startS = NowS;
        while (!condition())
        {
            Assert.IsLessThan(limitS, NowS - startS, "The condition did not come true in time.");
            Run(TickUs * 1e-6, everyTick);
        }

        return NowS - startS;
    }

    /// <summary>A thermostat with a dead band of nothing: crude, but it holds the mean.</summary>
    public void HoldTemperature(double targetC) => Board.LoadSwitch(Loads.Heater).Write(True.TemperatureC < targetC);

    public byte ReadRegister(byte register)
    {
        var one = new byte[1];
        Assert.IsTrue(Sensor.Bus.TryRead(register, one, 1));
        return one[0];
    }

    public (int Pressure, int Temperature, int Humidity) ReadCodes()
    {
        var d = new byte[Bme280Registers.DataLength];
        Assert.IsTrue(Sensor.Bus.TryRead(Bme280Registers.Data, d, d.Length));
        return ((d[0] << 12) | (d[1] << 4) | (d[2] >> 4), (d[3] << 12) | (d[4] << 4) | (d[5] >> 4), (d[6] << 8) | d[7]);
    }
}

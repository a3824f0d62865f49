using System;
using System.Globalization;
using System.IO;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

/// <summary>
/// A served twin with a wet blotter in it, and the person who weighs it: what evaporates is reckoned from the twin's true air, pass by
/// pass, with constants typed anew and a transfer that nobody is told.
/// </summary>
internal sealed class WeighedTwin : ILine
{
    private const double PlateM = 0.15, StartM = 0.04, AreaM2 = 0.0225, BeforeG = 182.5;
    private const int Places = 60;

    private readonly double _ratio;
    private readonly double _waterC;
    private TwinLine _line;
    private int _answered;
    private bool _isIn;
    private long _lastUs;

    public WeighedTwin(double ratio, double waterC, ServedTwin? served = null)
    {
        (_ratio, _waterC) = (ratio, waterC);
        Served = served ?? new ServedTwin(TwinParameters.Reference, 4);
        _line = new TwinLine(Served, 0.0, isScript: true);
        Person = new Person(Answer);
    }

    public ServedTwin Served { get; }

    public Person Person { get; }

    /// <summary>What the program says.</summary>
    public StringWriter Output { get; } = new();

    /// <summary>Once this was said the next read finds the cable out; empty: never.</summary>
    public string PulledAt { get; set; } = "";

    /// <summary>Typed as soon as this was said, instead of an answer; empty: never.</summary>
    public string StopsAt { get; set; } = "";

    public double LostG { get; private set; }

    public double InS { get; private set; }

    public string Name => "the twin";

    public bool IsOpen => _line.IsOpen;

    public ILine Open(string name)
    {
        _line = _line.IsOpen ? _line : new TwinLine(Served, 0.0, isScript: true);
        return this;
    }

    public int Read(Span<byte> into, int withinMs)
    {
        if (PulledAt.Length > 0 && Output.ToString().Contains(PulledAt, StringComparison.Ordinal))
        {
            PulledAt = "";
            _line.Dispose();
        }

        int count = _line.Read(into, withinMs);
        double s = (Served.Twin.NowUs - _lastUs) / 1e6;
        _lastUs = Served.Twin.NowUs;
        LostG += _isIn ? s * GramsPerS() : 0;
        InS += _isIn ? s : 0;
        return count;
    }

    public void Write(ReadOnlySpan<byte> bytes, int withinMs) => _line.Write(bytes, withinMs);

    public void Dispose() => _line.Dispose();

    private double GramsPerS()
    {
        (double c, double gPerKg, double mPerS) =
            (Served.Twin.True.TemperatureC, Served.Twin.True.HumidityRatioGPerKg, Served.Twin.True.AirVelocityMPerS);
        double mean = 0; // over the plate: x = L u³, where the layer's beginning has an end
        for (int i = 0; i < Places; i++)
        {
            double u = (i + 0.5) / Places;
            mean += 3 * u * u / Places * ExplicitFilm.Transfer(PlateM * u * u * u, StartM, c, mPerS);
        }

        double drivingPa = ExplicitFilm.Saturation(_waterC) - 101325 * gPerKg / (622 + gPerKg);
        return 1000 * _ratio * mean * 0.018015 * drivingPa / (8.314462618 * ((c + _waterC) / 2 + 273.15)) * AreaM2;
    }

    // The hands that do what was asked last, and the Enter or the number after it.
    private string? Answer()
    {
        string[] said = Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (said.Length == _answered)
        {
            return null;
        }

        string last = said[^1];
        _answered = said.Length;
        if (StopsAt.Length > 0 && last.Contains(StopsAt, StringComparison.Ordinal))
        {
            return "q";
        }

        switch (last)
        {
            case var _ when last.StartsWith("Put it in", StringComparison.Ordinal):
                (Served.Twin.Faults.DoorOpen, _isIn) = (true, true);
                return "";
            case var _ when last.StartsWith("Close the door", StringComparison.Ordinal):
                Served.Twin.Faults.DoorOpen = false;
                return "";
            case var _ when last.StartsWith("Take it out", StringComparison.Ordinal):
                (Served.Twin.Faults.DoorOpen, _isIn) = (true, false);
                return "";
            case var _ when last.Contains("Weight of the blotter", StringComparison.Ordinal):
                return Text(BeforeG);
            case var _ when last.StartsWith("Its weight now", StringComparison.Ordinal):
                return Text(BeforeG - LostG);
            default:
                return last.StartsWith("Temperature of its surface", StringComparison.Ordinal) ? Text(_waterC) : null;
        }
    }

    private static string Text(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);
}

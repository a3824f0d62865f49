using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Scpi;

/// <summary>
/// Telemetry that comes unasked, once somebody has asked for it: a line that begins with an exclamation mark, which no answer does, has a
/// number in the order of leaving and the time of its tick, us, and ends with an asterisk and the CRC-32 of what stands between the two.
/// README.md beside this file has both forms.
/// </summary>
public sealed class PushedLine
{
    /// <summary>Bytes of the longest short line, its end included: with it a pass has sent everything.</summary>
    public const int MostShort = 110;

    /// <summary>Passes from which on a line has the whole status.</summary>
    public const int PassesOfLong = 10;

    /// <summary>Most passes from one line to the next: a minute.</summary>
    public const int MostPasses = 600;

    /// <summary>What stands where no value is.</summary>
    public const string NoValue = "9.91E37";

    private readonly TelemetryLine _status = new TelemetryLine();
    private int _number;

    /// <summary>Somebody has asked for it.</summary>
    public bool IsOn { get; set; }

    /// <summary>Passes from one line to the next.</summary>
    public int Passes { get; set; } = PassesOfLong;

    /// <summary>As at power-on: off, once a second.</summary>
    public void Reset()
    {
        IsOn = false;
        Passes = PassesOfLong;
        _number = 0;
    }

    /// <summary>Writes a line with its end.</summary>
    public void Write(Chamber chamber, long nowUs, TextBuffer to)
    {
        int from = to.Add("!").Length;
        to.Whole(_number++).Add(",").Whole(nowUs);
        if (Passes < PassesOfLong)
        {
            WriteShort(chamber, to);
        }
        else
        {
            _status.Write(chamber, "", to);
        }

        uint crc = Crc32.End(Crc32.Continue(Crc32.Start, to.Bytes, from, to.Length));
        to.Add("*").Hex(crc).Add("\n");
    }

    // Temperature, humidity ratio, air velocity; the phase's number; duties of the loads and of the fan; relative humidity, pressure.
    private static void WriteShort(Chamber chamber, TextBuffer to)
    {
        Readings r = chamber.Readings;
        bool isValid = r.Air.IsValid;
        Write(isValid, r.Air.TemperatureC, 2, to);
        Write(isValid, r.HumidityRatioGPerKg, 2, to);
        Write(r.AirVelocityIsValid, r.AirVelocityMPerS, 2, to);
        to.Add(",").Whole((int)chamber.Run.Phase);
        Outputs outputs = chamber.Outputs;
        for (int load = 0; load < outputs.LoadDuty01.Length; load++)
        {
            to.Add(",").Fixed(outputs.LoadDuty01[load], 3);
        }

        to.Add(",").Fixed(outputs.FanDuty01, 3);
        Write(isValid, r.Air.RelativeHumidityPct, 2, to); // younger than the others, and so behind them: programs count fields
        Write(isValid, r.Air.PressurePa, 0, to);
    }

    private static void Write(bool isValid, double value, int decimals, TextBuffer to)
    {
        to.Add(",").Add(isValid ? "" : NoValue);
        if (isValid)
        {
            to.Fixed(value, decimals);
        }
    }
}

using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>How the salt calibration stands: the point that is being taken, the points that were, the correction in force.</summary>
public sealed class SaltLines : IListing
{
    private readonly Chamber _chamber;

    public SaltLines(Chamber chamber) => _chamber = chamber;

    public bool TryWrite(int line, TextBuffer to)
    {
        if (line == 0)
        {
            WritePoint(_chamber.Salt, to);
        }
        else if (line <= SaltSolution.Count)
        {
            WriteSalt(line - 1, to);
        }
        else if (line == SaltSolution.Count + 1)
        {
            WriteCorrection(to);
        }

        return line <= SaltSolution.Count + 1;
    }

    /// <summary>The correction in force, without a line end.</summary>
    public static void WriteCorrection(Chamber chamber, TextBuffer to)
    {
        ChamberSettings s = chamber.Settings;
        to.Add("date=").Add(s.SaltCalibrationDate).Add(" spanPct=").Fixed(s.SaltLowPct, 2).Add("..").Fixed(s.SaltHighPct, 2);
        for (int i = 0; i < chamber.Readings.SensorsFitted; i++)
        {
            to.Add(" sensor").Whole(i + 1).Add(": slope=").Fixed(s.SensorRhSlope[i], 4).Add(" offsetPct=").Fixed(s.SensorRhOffsetPct[i], 2);
            to.Add(" temperatureOffsetK=").Fixed(s.SensorTemperatureOffsetK[i], 2);
        }
    }

    private static void WritePoint(SaltCalibration salt, TextBuffer to)
    {
        if (salt.Salt < 0)
        {
            return;
        }

        to.Add("point=").Add(SaltSolution.Name(salt.Salt)).Add(" ").Add(SaltWords.Of(salt.State));
        salt.Refusal?.Write(to.Add(": "));
        if (salt.State == SaltPointState.Averaging)
        {
            to.Add(" leftS=").Fixed(salt.LeftS, 0);
        }

        to.Line();
    }

    private void WriteSalt(int salt, TextBuffer to)
    {
        ChamberSettings s = _chamber.Settings;
        if (s.SaltReferencePct[salt] <= 0.0)
        {
            return;
        }

        to.Add(SaltSolution.Name(salt)).Add(" referencePct=").Fixed(s.SaltReferencePct[salt], 2);
        to.Add(" readingPct=").Fixed(s.SaltReadingPct[2 * salt], 2);
        if (_chamber.Readings.SensorsFitted > 1)
        {
            to.Add(" reading2Pct=").Fixed(s.SaltReadingPct[2 * salt + 1], 2);
        }

        to.Line();
    }

    private void WriteCorrection(TextBuffer to)
    {
        bool isCorrected = _chamber.Settings.SaltHighPct > _chamber.Settings.SaltLowPct;
        to.Add(isCorrected ? "correction " : "correction=none");
        if (isCorrected)
        {
            WriteCorrection(_chamber, to);
        }

        to.Line();
    }
}

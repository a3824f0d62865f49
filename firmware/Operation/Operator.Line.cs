using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Line;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Operation;

/// <content>A casting line, whose web moves.</content>
public sealed partial class Operator
{
    private const double LeastWebM = 1.0; // a pulse or two at its ends are a thousandth of it

    /// <summary>
    /// A line: its web is coated, from Ready on, while line, enable and air allow it, once the journal has kept that there will be film.
    /// </summary>
    public Refusal? Coat() => Asked(
        _chamber.Line == null
            ? LineRefusals.NoLine()
            : StartCheck.RefusalOfCast(Phase, _chamber.Run.InBand, _chamber.Readings, mayCondense: true) // there is no plate
                ?? _chamber.MarkCast(),
        OperatorRequest.Coat);

    /// <summary>A line: its web is coated no more; the run is complete when the last film is in the bath.</summary>
    public Refusal? EndCoat() => Asked(
        Phase == Phase.Coating ? null : LineRefusals.EndInPhase(PhaseWords.Name(Phase)), OperatorRequest.EndCoat);

    /// <summary>A line: the length of web that is to be measured begins here.</summary>
    public Refusal? MarkWeb()
    {
        _chamber.Line?.Mark();
        return _chamber.Line == null ? LineRefusals.NoLine() : null;
    }

    /// <summary>
    /// A line: since its web was marked so many m have run, by a tape measure. What the encoder counted becomes WebPulsesPerM. In Idle.
    /// </summary>
    public Refusal? MeasuredWeb(string text)
    {
        LineRun? line = _chamber.Line;
        double lengthM = 0.0;
        bool isLength = DecimalText.TryParse(text, out lengthM) && lengthM >= LeastWebM;
        if (line == null || !isLength || line.MarkedPulses < 0)
        {
            return line == null ? LineRefusals.NoLine() : LineRefusals.Length(text, LeastWebM);
        }

        ChamberSettings changed = _chamber.Settings.Copy();
        changed.WebPulsesPerM = (line.Pulses - line.MarkedPulses) / lengthM;
        return changed.WebPulsesPerM < 1.0 ? LineRefusals.Length(text, LeastWebM) : _chamber.ChangeSettings(changed, Calibration);
    }

    private Refusal? RefusalOfPlate() => _chamber.Line != null ? LineRefusals.NoPlate() : _chamber.RefusalOfPins();
}

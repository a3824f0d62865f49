using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Points;
using ChamberFirmware.Safety;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// The chamber's state in one line of key=value pairs: the status's rows of <see cref="PointList"/>, what is not valid left out. Then what
/// is said and no value: the mode and the notes.
/// </summary>
public sealed class TelemetryLine : IPointVisitor
{
    /// <summary>More bytes than the longest line has.</summary>
    public const int MostBytes = 960;

    /// <summary>The note in Filling from when on the door may be opened; a program waits for it.</summary>
    public const string DoorMayOpen = "the door may be opened; fill the blade, close the door, type filled";

    private const string CastRefused =
        " note=cast refused, the air had left its band, the sensor was silent, the plate too cold, or carriage or plate were not back";

    private const string WetElement = " note=the air sensor shows over 90 %RH at rest: let its element dry before a run";

    private const double WetAtRestPct = 90.0;
    private const string Plate = " note=a coated plate or a filled blade may be in the loop";

    private TextBuffer? _to; // where the line is written now

    /// <summary>Writes the line without its end. <paramref name="mode"/>: what lines key=value are for now; empty: nothing.</summary>
    public TextBuffer Write(Chamber chamber, string mode, TextBuffer to)
    {
        _to = to;
        for (int row = 0; row < PointList.StatusCount; row++)
        {
            PointList.Visit(row, chamber, this);
        }

        if (mode.Length > 0)
        {
            to.Key("mode").Add(mode);
        }

        if (chamber.Run.Phase == Phase.Commissioning)
        {
            chamber.Task!.WriteResult(to.Key("note"));
        }

        if (chamber.Run.Phase == Phase.Filling)
        {
            to.Key("note").Add(chamber.Run.DoorMayOpen
                ? DoorMayOpen
                : "cooling: the door must stay closed");
        }

        bool isStuck = chamber.Supervisor.SupplyIsStuck && chamber.Supervisor.Fault != FaultCode.SupplyStuck;
        (isStuck ? to.Key("note").Whole(FaultCode.SupplyStuck).Add(" ") : to).Add(isStuck ? FaultCode.Sentence(FaultCode.SupplyStuck) : "");
        AirReading air = chamber.Readings.Air;
        bool isWet = air.Status == SensorStatus.Wet || (air.IsValid && air.RelativeHumidityPct > WetAtRestPct);
        to.Add(chamber.Journal.Mark != PlateMark.None ? Plate : "");
        return to.Add(chamber.Run.CastWasRefused ? CastRefused : isWet && chamber.Run.Phase == Phase.Idle ? WetElement : "");
    }

    /// <inheritdoc/>
    public void Number(string name, PointUnit unit, int decimals, double value, bool isValid)
    {
        if (isValid)
        {
            _to!.Key(name).Fixed(value, decimals);
        }
    }

    /// <inheritdoc/>
    public void Measured(
        string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
    {
        if (isValid)
        {
            _to!.Key(name).Fixed(value, decimals).Key(uncertaintyName).Fixed(uncertainty, decimals);
        }
    }

    /// <inheritdoc/>
    public void Duty(string load, double duty01)
    {
        // for programs: no row of the status
    }

    /// <inheritdoc/>
    public void Word(string name, int code, string word, bool isShown)
    {
        if (isShown)
        {
            _to!.Key(name).Add(word);
        }
    }

    /// <inheritdoc/>
    public void Sentence(string name, int number, string sentence, bool isShown)
    {
        if (isShown)
        {
            _to!.Key(name).Whole(number).Add(" ").Add(sentence);
        }
    }
}

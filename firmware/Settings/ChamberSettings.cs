using ChamberFirmware.Fields;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Settings;

#pragma warning disable CS8618 // every constructor walks the rows, and no field is forgotten there

/// <summary>
/// What is particular to one chamber. Each setting is a field and a row: name, where it is, default, lowest, highest, meaning. Both stand
/// in the file of their topic; README.md beside this file lists the rows, hardware/calibration says how to measure each on yours. What is
/// stored and shown, reading, checking, copying and defaults all go through the rows, in this order.
/// </summary>
public sealed partial class ChamberSettings : IFields
{
    private const int MostInTable = 12;

    /// <summary>The reference chamber: engineering estimates, measured on no chamber. Allocates.</summary>
    public ChamberSettings() : this(new FieldDefaults())
    {
    }

    private ChamberSettings(IFieldVisitor first) => AllRows.Visit(this, first);

    /// <inheritdoc/>
    public int Groups => 17;

    /// <summary>Counts changes: whoever tells of the settings over many ticks sees that they are others now.</summary>
    public int Revision { get; private set; }

    /// <summary>Settings of which none has been given yet; of use only once each is. Allocates.</summary>
    internal static ChamberSettings Blank() => new ChamberSettings(new FieldBlank());

    /// <summary>Another object with the same settings, tables as copies. Allocates: for commands between runs.</summary>
    public ChamberSettings Copy()
    {
        ChamberSettings copy = Blank();
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Takes every setting of another chamber, tables as copies. Allocates: for commands between runs.</summary>
    public void CopyFrom(ChamberSettings other)
    {
        FieldCopy.Of(other, this);
        Revision++;
    }

    /// <summary>Reads one setting: null, or why not; then it is as it was. What settings must be to each other is not asked.</summary>
    public Refusal? Read(string name, string text)
    {
        var reader = new FieldReader(name, text);
        Refusal? refusal = reader.ReadInto(this);
        return reader.Place >= 0 ? refusal : SettingsRefusals.Unknown(name);
    }

    /// <inheritdoc/>
    public void Visit(int group, IFieldVisitor visitor)
    {
        switch (group)
        {
            case 0:
                AirTable(visitor);
                break;
            case 1:
                Anemometer(visitor);
                break;
            case 2:
                Fan(visitor);
                break;
            case 3:
                Volumes(visitor);
                break;
            case 4:
                Heater(visitor);
                break;
            case 5:
                Walls(visitor);
                break;
            case 6:
                Water(visitor);
                break;
            case 7:
                Sensor(visitor);
                break;
            case 8:
                SaltCalibration(visitor);
                break;
            case 9:
                SaltPoints(visitor);
                break;
            case 10:
                Relays(visitor);
                break;
            case 11:
                Switches(visitor);
                break;
            case 12:
                Cover(visitor);
                break;
            case 13:
                Plate(visitor);
                break;
            case 14:
                Web(visitor);
                break;
            case 15:
                WebCovers(visitor);
                break;
            default:
                Itself(visitor);
                break;
        }
    }
}

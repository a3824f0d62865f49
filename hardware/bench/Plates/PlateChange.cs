using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>
/// The operator changes the plate of a chamber that is warm: opens the door, puts a dry plate in half-way, closes. With the door open the
/// firmware has every load off and the run is Idle; through a lock, without the door, the next run starts in the air that Complete keeps.
/// </summary>
public sealed class PlateChange
{
    /// <summary>How long it stands open to let walls cool, us, before the chamber is asked again.</summary>
    public const long CoolingUs = 120_000_000;

    private readonly TwinSession _session;
    private readonly Plate _plate;
    private long _opensUs = -1;
    private long _closesUs;
    private bool _isPutIn;

    /// <summary>To this plate, in that chamber.</summary>
    public PlateChange(TwinSession session, Plate plate)
    {
        _session = session;
        _plate = plate;
    }

    /// <summary>The plate is in and the door closed.</summary>
    public bool IsDone { get; private set; }

    /// <summary>After each tick until it is done.</summary>
    public void Look(long nowUs)
    {
        TwinFaults door = _session.Twin.Faults;
        if (_opensUs < 0)
        {
            _opensUs = nowUs;
            _closesUs = nowUs + _session.DoorOpenUs;
        }

        if (!_isPutIn && nowUs - _opensUs >= _session.DoorOpenUs / 2)
        {
            _isPutIn = true;
            _session.PutIn(_plate);
        }

        IsDone = nowUs >= _closesUs;
        door.DoorOpen = !IsDone;
    }

    /// <summary>The walls are much too warm for the recipe: the door is opened once more.</summary>
    public void LetCool(long nowUs)
    {
        IsDone = false;
        _closesUs = nowUs + CoolingUs;
        _session.Twin.Faults.DoorOpen = true;
    }
}

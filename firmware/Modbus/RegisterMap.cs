using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Modbus;

/// <summary>
/// The chamber in registers: one map, whoever asks over whatever line. It has no rule of its own: it walks PointList and the recipe's rows,
/// and asks the Operator. What a controller has set is kept here, and is gone with the power: key, word order, heartbeat, last command.
/// </summary>
public sealed partial class RegisterMap : IMasterWatch
{
    /// <summary>Version of the map.</summary>
    public const int Version = 2;

    /// <summary>What enables writing.</summary>
    public const int Key = 0x55AA;

    /// <summary>
    /// Most registers that one request reads or writes: the answer then fits into the UART and leaves without a gap, which would end it.
    /// </summary>
    public const int MostRegisters = 60;

    private readonly Chamber _chamber;
    private readonly RegisterWindow _window = new RegisterWindow();
    private readonly PointRegisters _points;
    private readonly WebRegisters _web;
    private readonly RecipeRegisters _recipe;
    private readonly MasterWatch _watch;
    private long _nowUs;
    private long _validUs = -1; // of the last valid reading
    private bool _isEnabled;
    private int _code;
    private int _argument;
    private int _sequence; // of the last command
    private int _doneCode;
    private int _result;

    private RegisterMap(Chamber chamber)
    {
        _chamber = chamber;
        _points = new PointRegisters(chamber, _window);
        _web = new WebRegisters(chamber, _window);
        _recipe = new RecipeRegisters(chamber.Operator);
        _watch = new MasterWatch(chamber);
    }

    /// <summary>The chamber's map; made when it is asked for the first time, which is at power-on (ScpiLanguage).</summary>
    public static RegisterMap Of(Chamber chamber)
    {
        RegisterMap? map = chamber.Watch as RegisterMap;
        if (map == null)
        {
            map = new RegisterMap(chamber);
            chamber.WatchWith(map);
        }

        return map;
    }

    /// <inheritdoc/>
    public void Look(long nowUs)
    {
        _nowUs = nowUs;
        _validUs = _chamber.Readings.Air.IsValid ? nowUs : _validUs;
        _isEnabled &= !_watch.Look(nowUs); // whoever has come back knows what it writes, or writes the key again
    }

    /// <summary>Puts input registers into an answer. False: one of them is none.</summary>
    public bool ReadInputs(byte[] answer, int at, int from, int count)
    {
        int end = from < InputRegister.Line ? InputRegister.End : InputRegister.LineEnd;
        if (from + count > end)
        {
            return false;
        }

        _window.Open(answer, at, from, count);
        if (from < InputRegister.Values)
        {
            PutSystem();
        }

        _points.Put();
        _web.Put();
        return true;
    }

    private void PutSystem()
    {
        RegisterWindow to = _window;
        to.Put(InputRegister.MapVersion, Version);
        to.Put(InputRegister.WordOrder, to.LowWordFirst ? 1 : 0);
        to.PutFloat(InputRegister.Test, 1.5);
        to.Put(InputRegister.State, ChamberBits.State(_chamber, _isEnabled));
        to.Put(InputRegister.Alarms, ChamberBits.Alarms(_chamber, _watch.IsLost));
        to.Put(InputRegister.Fault, _chamber.Supervisor.Fault);
        to.Put(InputRegister.Phase, (int)_chamber.Run.Phase);
        long age = _validUs < 0 ? ushort.MaxValue : (_nowUs - _validUs) / TickSchedule.TickUs;
        to.Put(InputRegister.ReadingAge, age > ushort.MaxValue ? ushort.MaxValue : (int)age);
        to.Put(InputRegister.Sequence, (int)(_nowUs / TickSchedule.TickUs & ushort.MaxValue));
        long seconds = _nowUs / TickSchedule.TickUs / TicksPerS;
        to.Put(InputRegister.Heartbeat, (int)(seconds & ushort.MaxValue));
        to.Put(InputRegister.CommandSequence, _sequence);
        to.Put(InputRegister.CommandCode, _doneCode);
        to.Put(InputRegister.CommandResult, _result);
        to.Put(InputRegister.Master, _watch.IsLost ? 2 : _watch.IsOn ? 1 : 0);
        to.PutLong(InputRegister.SerialNumber, (uint)_chamber.Settings.SerialNumber);
        to.PutLong(InputRegister.Seconds, (uint)seconds);
    }

    private void Do()
    {
        _sequence = Next(_sequence);
        _doneCode = _code;
        _recipe.Look();
        Refusal? refusal = RemoteCommand.Do(_code, _argument, _chamber, _recipe);
        _result = refusal == null ? 0 : refusal.Number;
    }

    private const int TicksPerS = 10;

    // 0 is only before the first command.
    private static int Next(int sequence) => sequence == ushort.MaxValue ? 1 : sequence + 1;
}

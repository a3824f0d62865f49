using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The BME280's digital half by BST-BME280-DS002: registers (section 5), modes (3.3), conversion timing (9.1) and reset (5.4.2).
/// </summary>
internal sealed class Bme280Chip : ITwinRegisters
{
    private const long StartUpUs = 2000; // table 1, maximum; the chip does not acknowledge while it loads its memory
    private const long MemoryCopyUs = 100; // im_update at the start of each conversion; not in the data sheet, engineering estimate
    private const int ModeMask = 0x03;
    private const int ModeNormal = 0x03;

    // Table 27, codes 000 to 111.
    private static readonly long[] StandbyUs = [500, 62_500, 125_000, 250_000, 500_000, 1_000_000, 10_000, 20_000];

    private readonly Bme280Memory _memory;
    private readonly Bme280Converter _converter;
    private readonly SensorFaults _faults;
    private Phase _phase = Phase.Sleep;
    private long _phaseStartUs;
    private long _phaseEndUs = long.MaxValue;
    private int _humidityIndex; // ctrl_hum as it took effect
    private int _runningMeas;
    private int _runningHumidityIndex;
    private bool _modeWritten;

    /// <summary>A chip with these calibration words, past its start-up and asleep.</summary>
    public Bme280Chip(TwinParameters parameters, SensorFaults faults, Bme280Converter converter)
    {
        _faults = faults;
        _converter = converter;
        _memory = new Bme280Memory(parameters.SensorTrim);
    }

    private enum Phase
    {
        /// <summary>Loads its memory and does not acknowledge.</summary>
        StartUp,

        /// <summary>Waits for a mode.</summary>
        Sleep,

        /// <summary>Converts; the data registers keep the conversion before.</summary>
        Measuring,

        /// <summary>Rests between two conversions of normal mode.</summary>
        Standby,
    }

    /// <summary>False while the chip starts up: it does not acknowledge its address.</summary>
    public bool Answers => _phase != Phase.StartUp;

    /// <summary>Lets conversions start and end up to a time of the chip's own clock.</summary>
    public void RunTo(long nowUs)
    {
        while (_phaseEndUs <= nowUs)
        {
            long atUs = _phaseEndUs;
            switch (_phase)
            {
                case Phase.StartUp:
                    Enter(Phase.Sleep, atUs, long.MaxValue);
                    break;
                case Phase.Measuring:
                    EndMeasurement(atUs);
                    break;
                default:
                    BeginMeasurement(atUs);
                    break;
            }
        }
    }

    /// <summary>
    /// Reads one burst as the registers are at this moment: the chip shadows them for as long as the burst lasts (section 4.1).
    /// </summary>
    public void Read(byte register, byte[] buffer, int count, long nowUs)
    {
        bool measuring = _phase == Phase.Measuring;
        bool copying = measuring && nowUs < _phaseStartUs + MemoryCopyUs;
        _memory[Bme280Registers.Status] = (byte)((measuring ? 0x08 : 0) | (copying ? 0x01 : 0));
        _memory.CopyTo(register, buffer, count);
    }

    /// <summary>Writes a register at a time of the chip's own clock; all but reset, ctrl_hum, ctrl_meas and config ignore it.</summary>
    public void Write(byte register, byte value, long nowUs)
    {
        switch (register)
        {
            case Bme280Registers.Reset when value == Bme280Registers.ResetCommand:
                PowerOn(nowUs);
                break;
            case Bme280Registers.CtrlHum:
                _memory[register] = (byte)(value & 0x07); // changes nothing before ctrl_meas is written, section 5.4.3
                break;
            case Bme280Registers.CtrlMeas:
                WriteCtrlMeas(value, nowUs);
                break;
            case Bme280Registers.Config when (_memory[Bme280Registers.CtrlMeas] & ModeMask) != ModeNormal:
                // In normal mode a write may be ignored (section 5.4.6); the twin always ignores it.
                _memory[register] = (byte)(value & 0xFD);
                _converter.ResetFilter();
                break;
        }
    }

    /// <summary>What power-up, a brown-out and the reset command have in common.</summary>
    public void PowerOn(long nowUs)
    {
        _memory.ClearRegisters();
        _humidityIndex = 0;
        _modeWritten = false;
        _converter.ResetFilter();
        Enter(Phase.StartUp, nowUs, nowUs + StartUpUs);
    }

    private static int Factor(int index) => index == 0 ? 0 : 1 << (index - 1);

    private static int Index(int osrs) => Math.Min(osrs, 5); // codes above 101 are x16 as well, tables 20, 23 and 24

    private void WriteCtrlMeas(byte value, long nowUs)
    {
        int before = _memory[Bme280Registers.CtrlMeas] & ModeMask;
        _memory[Bme280Registers.CtrlMeas] = value;
        _humidityIndex = Index(_memory[Bme280Registers.CtrlHum]);
        if (_phase == Phase.Measuring)
        {
            _modeWritten = true; // a running measurement is finished first, section 3.3
        }
        else if (_phase != Phase.Standby || (value & ModeMask) != before)
        {
            ObeyMode(nowUs);
        }
    }

    private void ObeyMode(long nowUs)
    {
        _modeWritten = false;
        if ((_memory[Bme280Registers.CtrlMeas] & ModeMask) == 0)
        {
            Enter(Phase.Sleep, nowUs, long.MaxValue);
        }
        else
        {
            BeginMeasurement(nowUs);
        }
    }

    private void BeginMeasurement(long nowUs)
    {
        _runningMeas = _memory[Bme280Registers.CtrlMeas];
        _runningHumidityIndex = _humidityIndex;

        // Section 9.1, typical: 1 ms, 2 ms per sample, 0.5 ms more for pressure and for humidity when they are measured.
        int temperatureSamples = Factor(Index(_runningMeas >> 5));
        int pressureSamples = Factor(Index((_runningMeas >> 2) & 0x07));
        int humiditySamples = Factor(_runningHumidityIndex);
        long durationUs = 1000 + 2000 * (temperatureSamples + pressureSamples + humiditySamples)
            + (pressureSamples > 0 ? 500 : 0) + (humiditySamples > 0 ? 500 : 0);
        Enter(Phase.Measuring, nowUs, nowUs + durationUs);
    }

    private void EndMeasurement(long nowUs)
    {
        if (!_faults.Frozen)
        {
            int filterCode = Math.Min((_memory[Bme280Registers.Config] >> 2) & 0x07, 4); // table 28: off, 2, 4, 8, 16
            _converter.Convert(Index(_runningMeas >> 5), Index((_runningMeas >> 2) & 0x07), _runningHumidityIndex, 1 << filterCode);
            _memory.StoreData(_converter.PressureCode, _converter.TemperatureCode, _converter.HumidityCode);
        }

        if (_modeWritten)
        {
            ObeyMode(nowUs);
        }
        else if ((_runningMeas & ModeMask) == ModeNormal)
        {
            Enter(Phase.Standby, nowUs, nowUs + StandbyUs[_memory[Bme280Registers.Config] >> 5]);
        }
        else
        {
            _memory[Bme280Registers.CtrlMeas] &= 0xFC; // forced mode falls asleep, section 3.3.3
            Enter(Phase.Sleep, nowUs, long.MaxValue);
        }
    }

    private void Enter(Phase next, long startUs, long endUs)
    {
        _phase = next;
        _phaseStartUs = startUs;
        _phaseEndUs = endUs;
    }
}

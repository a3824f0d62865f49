using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The BME280's digital half by BST-BME280-DS002: registers (section 5), modes (3.3), conversion timing (9.1) and reset (5.4.2).
/// </summary>
internal sealed class Bme280Chip
{
    private const long StartUpUs = 2000; // table 1, maximum; the chip does not acknowledge while it loads its memory
    private const long MemoryCopyUs = 100; // im_update at the start of each conversion; not in the data sheet, engineering estimate
    private const int ModeMask = 0x03;
    private const int ModeNormal = 0x03;

    // Table 27, codes 000 to 111.
    private static readonly long[] StandbyUs = [500, 62_500, 125_000, 250_000, 500_000, 1_000_000, 10_000, 20_000];

    private readonly Bme280Memory memory;
    private readonly Bme280Converter converter;
    private readonly SensorFaults faults;
    private Phase phase = Phase.Sleep;
    private long phaseStartUs;
    private long phaseEndUs = long.MaxValue;
    private int humidityIndex; // ctrl_hum as it took effect
    private int runningMeas;
    private int runningHumidityIndex;
    private bool modeWritten;

    public Bme280Chip(TwinParameters parameters, SensorFaults faults, Bme280Converter converter)
    {
        this.faults = faults;
        this.converter = converter;
        memory = new Bme280Memory(parameters.SensorTrim);
    }

    private enum Phase
    {
        StartUp,
        Sleep,
        Measuring,
        Standby,
    }

    public bool Answers => phase != Phase.StartUp;

    /// <summary>Lets conversions start and end up to a time of the chip's own clock.</summary>
    public void RunTo(long nowUs)
    {
        while (phaseEndUs <= nowUs)
        {
            long atUs = phaseEndUs;
            switch (phase)
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
        bool measuring = phase == Phase.Measuring;
        bool copying = measuring && nowUs < phaseStartUs + MemoryCopyUs;
        memory[Bme280Registers.Status] = (byte)((measuring ? 0x08 : 0) | (copying ? 0x01 : 0));
        memory.CopyTo(register, buffer, count);
    }

    public void Write(byte register, byte value, long nowUs)
    {
        switch (register)
        {
            case Bme280Registers.Reset when value == Bme280Registers.ResetCommand:
                PowerOn(nowUs);
                break;
            case Bme280Registers.CtrlHum:
                memory[register] = (byte)(value & 0x07); // changes nothing before ctrl_meas is written, section 5.4.3
                break;
            case Bme280Registers.CtrlMeas:
                WriteCtrlMeas(value, nowUs);
                break;
            case Bme280Registers.Config when (memory[Bme280Registers.CtrlMeas] & ModeMask) != ModeNormal:
                // In normal mode a write may be ignored (section 5.4.6); the twin always ignores it.
                memory[register] = (byte)(value & 0xFD);
                converter.ResetFilter();
                break;
        }
    }

    /// <summary>What power-up, a brown-out and the reset command have in common.</summary>
    public void PowerOn(long nowUs)
    {
        memory.ClearRegisters();
        humidityIndex = 0;
        modeWritten = false;
        converter.ResetFilter();
        Enter(Phase.StartUp, nowUs, nowUs + StartUpUs);
    }

    private static int Factor(int index) => index == 0 ? 0 : 1 << (index - 1);

    private static int Index(int osrs) => Math.Min(osrs, 5); // codes above 101 are x16 as well, tables 20, 23 and 24

    private void WriteCtrlMeas(byte value, long nowUs)
    {
        int before = memory[Bme280Registers.CtrlMeas] & ModeMask;
        memory[Bme280Registers.CtrlMeas] = value;
        humidityIndex = Index(memory[Bme280Registers.CtrlHum]);
        if (phase == Phase.Measuring)
            modeWritten = true; // a running measurement is finished first, section 3.3
        else if (phase != Phase.Standby || (value & ModeMask) != before)
            ObeyMode(nowUs);
    }

    private void ObeyMode(long nowUs)
    {
        modeWritten = false;
        if ((memory[Bme280Registers.CtrlMeas] & ModeMask) == 0)
            Enter(Phase.Sleep, nowUs, long.MaxValue);
        else
            BeginMeasurement(nowUs);
    }

    private void BeginMeasurement(long nowUs)
    {
        runningMeas = memory[Bme280Registers.CtrlMeas];
        runningHumidityIndex = humidityIndex;

        // Section 9.1, typical: 1 ms, 2 ms per sample, 0.5 ms more for pressure and for humidity when they are measured.
        int temperatureSamples = Factor(Index(runningMeas >> 5));
        int pressureSamples = Factor(Index((runningMeas >> 2) & 0x07));
        int humiditySamples = Factor(runningHumidityIndex);
        long durationUs = 1000 + 2000 * (temperatureSamples + pressureSamples + humiditySamples)
            + (pressureSamples > 0 ? 500 : 0) + (humiditySamples > 0 ? 500 : 0);
        Enter(Phase.Measuring, nowUs, nowUs + durationUs);
    }

    private void EndMeasurement(long nowUs)
    {
        if (!faults.Frozen)
        {
            int filterCode = Math.Min((memory[Bme280Registers.Config] >> 2) & 0x07, 4); // table 28: off, 2, 4, 8, 16
            converter.Convert(Index(runningMeas >> 5), Index((runningMeas >> 2) & 0x07), runningHumidityIndex, 1 << filterCode);
            memory.StoreData(converter.PressureCode, converter.TemperatureCode, converter.HumidityCode);
        }

        if (modeWritten)
        {
            ObeyMode(nowUs);
        }
        else if ((runningMeas & ModeMask) == ModeNormal)
        {
            Enter(Phase.Standby, nowUs, nowUs + StandbyUs[memory[Bme280Registers.Config] >> 5]);
        }
        else
        {
            memory[Bme280Registers.CtrlMeas] &= 0xFC; // forced mode falls asleep, section 3.3.3
            Enter(Phase.Sleep, nowUs, long.MaxValue);
        }
    }

    private void Enter(Phase next, long startUs, long endUs)
    {
        phase = next;
        phaseStartUs = startUs;
        phaseEndUs = endUs;
    }
}

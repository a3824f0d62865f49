using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// The wires to one air sensor. A transfer takes its time on the bus, 9 clocks a byte at 100 kHz, on a clock of the chip's own that runs
/// ahead of virtual time within a tick and never behind it: two reads can straddle the end of a conversion.
/// </summary>
internal abstract class TwinWires
{
    /// <summary>A byte with its acknowledge, us.</summary>
    protected const long ByteUs = 90;

    private readonly TwinClock _clock;
    private readonly ITwinChip _chip;
    private int _transfers;

    /// <summary>Wires with one chip on them.</summary>
    protected TwinWires(TwinClock clock, ITwinChip chip, SensorFaults faults)
    {
        _clock = clock;
        _chip = chip;
        Faults = faults;
    }

    /// <summary>What is broken.</summary>
    protected SensorFaults Faults { get; }

    /// <summary>The data line is stuck: every byte reads the same, and no command arrives.</summary>
    protected bool IsStuck => Faults.AllZero || Faults.AllOnes;

    /// <summary>The chip's clock, us.</summary>
    protected long ChipUs { get; private set; }

    private bool ContactIsOpen =>
        Faults.ContactPeriodUs > 0 && ChipUs % Faults.ContactPeriodUs >= Faults.ContactPeriodUs - Faults.ContactOpenUs;

    /// <summary>Waits on the chip's clock.</summary>
    public void Pause(long us)
    {
        ChipUs = Math.Max(ChipUs, _clock.BoardUs) + us;
        _chip.RunTo(ChipUs);
    }

    /// <summary>A dip of the sensor's supply, now.</summary>
    public void BrownOut()
    {
        Pause(0);
        _chip.PowerOn(ChipUs);
    }

    /// <summary>Sends the address. False: nobody acknowledges.</summary>
    protected bool TryAddress()
    {
        Pause(0);
        _transfers++;
        bool spoiled = Faults.BusFailEveryN > 0 && _transfers % Faults.BusFailEveryN == 0;
        if (!spoiled && !Faults.Unplugged && !ContactIsOpen && _chip.Answers)
        {
            return true;
        }

        _clock.Wait(Faults.BlocksUs);
        Pause(ByteUs); // the address goes out and nobody pulls the line
        return false;
    }

    /// <summary>What a stuck line reads.</summary>
    protected void ReadStuck(byte[] buffer, int count) => buffer.AsSpan(0, count).Fill(Faults.AllOnes ? (byte)0xFF : (byte)0x00);
}

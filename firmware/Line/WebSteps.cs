using ChamberFirmware.Drivers;

namespace ChamberFirmware.Line;

/// <summary>
/// A tick's looks at the web, thinned out: between two looks the web counts as even, so a look within a pulse of the line through others
/// says nothing new. A web at a steady speed is one step a tick, one that stops or turns four at most: what a tick may cost on the ESP32.
/// </summary>
public sealed class WebSteps
{
    private const double EvenPulses = 1.0;
    private const int Halvings = 2; // four steps
    private const int Most = 4;

    private readonly long[] _us = new long[WebEncoder.MostLooks + 1];
    private readonly long[] _pulses = new long[WebEncoder.MostLooks + 1];
    private readonly int[] _ends = new int[Most];

    /// <summary>How many steps the web made since the last tick.</summary>
    public int Count;

    /// <summary>Until when a step went, us.</summary>
    public long UsOf(int step) => _us[_ends[step]];

    /// <summary>Pulses at its end.</summary>
    public long PulsesOf(int step) => _pulses[_ends[step]];

    /// <summary>Takes the looks since a time, us, at which so many pulses had come.</summary>
    public void Take(IWebEncoder encoder, long fromUs, long fromPulses)
    {
        int last = 0;
        _us[0] = fromUs;
        _pulses[0] = fromPulses;
        for (int look = 0; look < encoder.Looks; look++)
        {
            long us = encoder.UsOf(look);
            if (us > _us[last])
            {
                last++;
                _us[last] = us;
                _pulses[last] = encoder.PulsesOf(look);
            }
        }

        Count = 0;
        if (last > 0)
        {
            Split(0, last, Halvings);
        }
    }

    private void Split(int from, int to, int halvings)
    {
        int at = halvings == 0 ? 0 : Farthest(from, to);
        if (at == 0)
        {
            _ends[Count++] = to;
            return;
        }

        Split(from, at, halvings - 1);
        Split(at, to, halvings - 1);
    }

    // The look that is farthest from the straight line; 0: none is a pulse from it.
    private int Farthest(int from, int to)
    {
        double pulsesPerUs = (_pulses[to] - _pulses[from]) / (double)(_us[to] - _us[from]);
        double most = EvenPulses;
        int at = 0;
        for (int look = from + 1; look < to; look++)
        {
            double off = _pulses[look] - _pulses[from] - (_us[look] - _us[from]) * pulsesPerUs;
            off = off < 0.0 ? -off : off;
            if (off > most)
            {
                most = off;
                at = look;
            }
        }

        return at;
    }
}

using System;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Serve;

/// <summary>
/// Two bounded buffers between a transport and a conversation: the loop reads and writes here and never waits, whatever a network or a
/// person does; the transport's thread moves bytes from here to there. Who does not read loses what does not fit, whole writes at a time,
/// and is told how much once there is room again.
/// </summary>
public sealed class ClientPort : IConsolePort
{
    /// <summary>Bytes that wait to be heard at most; a transport leaves the rest with its sender.</summary>
    public const int MostUnheard = 4096;

    /// <summary>Bytes that wait to be sent at most: more than four of the longest answers.</summary>
    public const int MostUnsent = 32768;

    private readonly Lock _both = new();
    private readonly ByteRing _heard = new(MostUnheard);
    private readonly ByteRing _said = new(MostUnsent);
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private int _donePasses;
    private long _untold; // dropped bytes that the client has not been told of

    /// <inheritdoc/>
    public int ReceiveBytes => MostUnheard;

    /// <summary>A whole answer.</summary>
    public int MostAtOnce => 4096;

    /// <inheritdoc/>
    public int Waiting
    {
        get
        {
            lock (_both)
            {
                return _heard.Count;
            }
        }
    }

    /// <summary>Bytes that were dropped because the client did not read.</summary>
    public long Dropped { get; private set; }

    /// <summary>Bytes that were said to the client, without those that were dropped.</summary>
    public long Said { get; private set; }

    /// <summary>Bytes that wait to be sent.</summary>
    public int Unsent
    {
        get
        {
            lock (_both)
            {
                return _said.Count;
            }
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int count)
    {
        lock (_both)
        {
            return _heard.Take(buffer.AsSpan(0, count));
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes, int from, int count)
    {
        lock (_both)
        {
            bool fits = _untold == 0 && count <= _said.Free; // what follows a gap waits for the gap to be told
            Dropped += fits ? 0 : count;
            _untold += fits ? 0 : count;
            if (fits)
            {
                _said.Add(bytes.AsSpan(from, count));
                Said += count;
            }
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>The transport has received these; how many of them there was room for.</summary>
    public int Receive(ReadOnlySpan<byte> bytes)
    {
        lock (_both)
        {
            int count = Math.Min(bytes.Length, _heard.Free);
            _heard.Add(bytes[..count]);
            _donePasses = 0;
            return count;
        }
    }

    /// <summary>What is to be sent now; how many bytes, 0: nothing.</summary>
    public int Send(Span<byte> into)
    {
        lock (_both)
        {
            if (_said.Count == 0 && _untold > 0)
            {
                _said.Add(Encoding.ASCII.GetBytes($"\r\n(cut off: {_untold} bytes that were not read in time)\r\n"));
                _untold = 0;
            }

            return _said.Take(into);
        }
    }

    /// <summary>All that was received has been answered, and the answers were sent.</summary>
    public bool IsDone
    {
        get
        {
            lock (_both)
            {
                return _donePasses >= 2 && _said.Count == 0 && _untold == 0; // the pass that runs may have begun before the last byte
            }
        }
    }

    /// <summary>A pass is over; <paramref name="isDone"/>: its conversation has nothing more to do.</summary>
    public void Look(bool isDone)
    {
        lock (_both)
        {
            _donePasses = isDone && _heard.Count == 0 ? Math.Min(_donePasses + 1, 2) : 0;
        }
    }

    /// <summary>Nobody is there: what waits to be sent is for nobody, and what was typed is half a line at most.</summary>
    public void Forget()
    {
        lock (_both)
        {
            _heard.Clear();
            _said.Clear();
            _untold = 0;
        }
    }

    /// <summary>Waits until there may be something to send.</summary>
    public async Task SaidAsync(CancellationToken stop) => await _signal.Reader.ReadAsync(stop);
}

using System;
using System.IO;
using System.Threading;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Bench.Serve;

/// <summary>A conversation on standard input and output. It is over when the input is and all was answered.</summary>
public sealed class StreamDoor : IDisposable
{
    private const int LookMs = 5;

    private readonly ClientPort _port = new();
    private readonly ServedTwin _served;
    private readonly CancellationTokenSource _over = new();
    private volatile bool _isAtEnd;

    /// <summary>Talks from now on.</summary>
    /// <exception cref="InvalidOperationException">All places are taken.</exception>
    public StreamDoor(ServedTwin served, Stream input, Stream output, Func<Chamber, ILanguage> language)
    {
        _served = served;
        if (!served.TrySeat(_port, language, isTold: true))
        {
            throw new InvalidOperationException("All places are taken.");
        }

        new Thread(() => Hear(input)) { Name = "stdin", IsBackground = true }.Start(); // waits for a person: ends with the program
        new Thread(() => Say(output)) { Name = "stdout", IsBackground = true }.Start();
    }

    /// <summary>The input has ended and was answered, or nobody reads the output any more.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Nothing more is heard or said.</summary>
    public void Dispose() => _served.Leave(_port);

    private void Hear(Stream input)
    {
        var bytes = new byte[1024];
        int count;
        while ((count = input.Read(bytes)) > 0)
        {
            for (int at = 0; at < count; at += _port.Receive(bytes.AsSpan(at, count - at)))
            {
                Thread.Sleep(at > 0 ? LookMs : 0);
            }
        }

        _isAtEnd = true;
    }

    private void Say(Stream output)
    {
        var bytes = new byte[4096];
        try
        {
            for (bool isOver = false; !isOver;)
            {
                isOver = _isAtEnd && _port.IsDone;
                int count = _port.Send(bytes);
                output.Write(bytes, 0, count);
                output.Flush();
                Thread.Sleep(count > 0 ? 0 : LookMs);
            }
        }
        catch (IOException)
        {
            // whoever read it has gone
        }

        _over.Cancel();
    }
}

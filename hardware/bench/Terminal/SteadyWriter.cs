using System;
using System.IO;
using System.Text;

namespace ChamberFirmware.Bench;

/// <summary>
/// Output that nobody may take any more: a pipe whose reader has gone, a terminal that has hung up, a full disk. The first failure is kept,
/// what follows is dropped, and the work goes on: plates are not lost because a screen is.
/// </summary>
public sealed class SteadyWriter : TextWriter
{
    private readonly TextWriter _to;

    /// <summary>Writes to this one, as long as it can be written to.</summary>
    public SteadyWriter(TextWriter to) => _to = to;

    /// <summary>It is the process's own standard output.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Why output was dropped; null: it was not.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => _to.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => _to.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => _to.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => _to.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => _to.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(_to.Flush);

    private void Try(Action write)
    {
        if (Failure != null)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure = e;
        }
    }
}

namespace ChamberFirmware.Drivers;

/// <summary>A serial line to a person or a program. Nothing here waits while nobody writes more than <see cref="MostAtOnce"/>.</summary>
public interface IConsolePort
{
    /// <summary>Bytes that the receive buffer holds; what comes while it is full is lost, without a sign.</summary>
    int ReceiveBytes { get; }

    /// <summary>Bytes that one or several writes take without waiting, when 100 ms have passed since the last one.</summary>
    int MostAtOnce { get; }

    /// <summary>Bytes that have been received and not been read.</summary>
    int Waiting { get; }

    /// <summary>Reads up to <paramref name="count"/> bytes that are there; how many it were.</summary>
    int Read(byte[] buffer, int count);

    /// <summary>Sends bytes.</summary>
    void Write(byte[] bytes, int from, int count);
}

using System;
using System.Globalization;

namespace ChamberFirmware.Bench.Link;

/// <summary>Opens a line by the name that a person gives to --port.</summary>
public static class Lines
{
    /// <summary>What a TCP line's name begins with.</summary>
    public const string TcpPrefix = "tcp:";

    /// <summary>The port that instruments listen on for SCPI.</summary>
    public const int UsualTcpPort = 5025;

    private const int MostPort = 65535;
    private const int ConnectMs = 5000;

    /// <summary>tcp:HOST, tcp:HOST:PORT (an IPv6 address in brackets), or else the path of a serial port (on Windows COM3).</summary>
    /// <exception cref="LineRefusedException">It is no name of a line, or cannot be opened.</exception>
    public static ILine Open(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.StartsWith(TcpPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return OperatingSystem.IsWindows() ? PortsLine.Open(name) : SerialLine.Open(name);
        }

        (string host, int port) = HostAndPort(name);
        return TcpLine.Open(name, host, port, ConnectMs);
    }

    /// <summary>Host and port of a name that begins with tcp:.</summary>
    /// <exception cref="LineRefusedException">There is no host, or what follows it is no port.</exception>
    public static (string Host, int Port) HostAndPort(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string rest = name[TcpPrefix.Length..];
        int colon = rest.LastIndexOf(':');
        bool isAddressAlone = rest.EndsWith(']') || rest.IndexOf(':') != colon && !rest.Contains(']');
        string host = colon < 0 || isAddressAlone ? rest : rest[..colon];
        string port = colon < 0 || isAddressAlone ? "" : rest[(colon + 1)..];
        int number = UsualTcpPort;
        bool isPort = port.Length == 0 && !rest.EndsWith(':')
            || int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= MostPort;
        host = host.Trim('[', ']');
        return host.Length > 0 && isPort
            ? (host, number)
            : throw new LineRefusedException(
                $"'{name}'", $"is no line: give tcp:HOST:PORT with a port from 1 to {MostPort}, without one {UsualTcpPort} is taken.");
    }
}

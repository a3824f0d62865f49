using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// The names under which the page may be asked for. A name that somebody else's DNS server turned into this machine's address (DNS
/// rebinding) is none of them; a plain address cannot be turned into anything.
/// </summary>
public sealed class LiveHosts
{
    private readonly IPAddress _listen;
    private readonly HashSet<string> _names;

    /// <summary>Of a server that listens here, which is also known by these names (of a proxy before it, say).</summary>
    public LiveHosts(IPAddress listen, IEnumerable<string> names)
    {
        _listen = listen;
        _names = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a request with this Host header is answered; <paramref name="port"/> is the one that it came in by.</summary>
    public bool Has(HostString host, int port)
    {
        if (!host.HasValue || host.Host.Length == 0)
        {
            return false;
        }

        if (_names.Contains(host.Host))
        {
            return true; // a proxy has ports of its own
        }

        bool isOurPort = (host.Port ?? 80) == port;
        bool isAddress = IPAddress.TryParse(host.Host.Trim('[', ']'), out IPAddress? address) && IsPlain(host.Host, address);
        bool isHere = isAddress && (IPAddress.IsLoopback(address!) || !IPAddress.IsLoopback(_listen));
        bool isLocalName = host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        bool isMachine = !IPAddress.IsLoopback(_listen) && host.Host.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);
        return isOurPort && (isHere || isLocalName || isMachine);
    }

    // 127.1 and 0x7f000001 are addresses, too, and nobody types them.
    private static bool IsPlain(string text, IPAddress address) =>
        text.Contains(':') || text.Split('.').Length == 4 && text.All(c => char.IsAsciiDigit(c) || c == '.') && address.ToString() == text;
}

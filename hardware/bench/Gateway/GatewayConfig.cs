using System.Collections.Generic;
using System.Net;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>What a gateway's file says.</summary>
/// <param name="Site">First level of every topic.</param>
/// <param name="Name">This gateway's name: two at one site have two.</param>
/// <param name="Store">File in which readings wait.</param>
/// <param name="Broker">Where to publish.</param>
/// <param name="Publish">What, and how.</param>
/// <param name="Limits">How much is kept.</param>
/// <param name="Listen">Where /metrics and /healthz are; null: nowhere.</param>
/// <param name="Hosts">Further names of that server.</param>
/// <param name="Commands">Words that chambers may be told over MQTT; none: nothing may.</param>
/// <param name="Chambers">Every chamber.</param>
public sealed record GatewayConfig(
    string Site, string Name, string Store, BrokerConfig Broker, PublishConfig Publish, KeepLimits Limits, IPEndPoint? Listen,
    IReadOnlyList<string> Hosts, IReadOnlyList<string> Commands, IReadOnlyList<ChamberConfig> Chambers)
{
    /// <summary>Run store whose audit takes what is changed in the chambers; empty: none does.</summary>
    public string Audit { get; init; } = "";
}

/// <summary>The broker.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">TCP port.</param>
/// <param name="User">Empty: none is told.</param>
/// <param name="Password">From a file or the environment, never from this file.</param>
/// <param name="IsTls">Encrypted.</param>
/// <param name="CaFile">Who signed the broker's certificate; empty: whom the system trusts.</param>
/// <param name="CertificateFile">This gateway's own, PEM; empty: none.</param>
/// <param name="KeyFile">Its key, PEM; empty: it stands in the same file.</param>
public sealed record BrokerConfig(
    string Host, int Port, string User, string Password, bool IsTls, string CaFile, string CertificateFile, string KeyFile);

/// <summary>What is published.</summary>
/// <param name="IsJson">Plain JSON.</param>
/// <param name="IsSparkplug">Sparkplug B.</param>
/// <param name="PeriodS">Between two readings of a chamber, s.</param>
/// <param name="HomeAssistant">First level of Home Assistant's discovery topics; empty: none.</param>
/// <param name="Group">Group of Sparkplug.</param>
public sealed record PublishConfig(bool IsJson, bool IsSparkplug, double PeriodS, string HomeAssistant, string Group);

/// <summary>How much is kept of what the broker has and has not.</summary>
/// <param name="MostAgeH">Older readings are forgotten, h.</param>
/// <param name="MostMegabytes">Beyond this the oldest are forgotten, MB.</param>
public sealed record KeepLimits(double MostAgeH, double MostMegabytes);

/// <summary>A chamber.</summary>
/// <param name="Id">Its level of the topics.</param>
/// <param name="Line">Serial port, tcp:HOST:PORT, twin or twin-line.</param>
public sealed record ChamberConfig(string Id, string Line)
{
    /// <summary>The line of a twin inside the program.</summary>
    public const string TwinLine = "twin";

    /// <summary>The same of a twin that is a casting line.</summary>
    public const string TwinOfLine = "twin-line";

    /// <summary>A twin inside the program is at its line.</summary>
    public bool IsTwin => Line is TwinLine or TwinOfLine;
}

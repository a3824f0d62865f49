using System;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Formatter;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>What a connection is made with.</summary>
public static class BrokerOptions
{
    /// <summary>A broker that hears nothing for one and a half of it says the last will, s.</summary>
    public const int KeepAliveS = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>For the next connection of this session, with a will of its own.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate cannot be read.</exception>
    public static MqttClientOptions Of(BrokerConfig broker, IBrokerSession session)
    {
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithTcpServer(broker.Host, broker.Port)
            .WithClientId(session.ClientId)
            .WithCleanStart(true) // what waits stands in our store; the broker keeps nothing for us, no command either
            .WithSessionExpiryInterval(0)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(KeepAliveS))
            .WithTimeout(Patience);
        if (broker.User.Length > 0)
        {
            options.WithCredentials(broker.User, broker.Password);
        }

        if (broker.IsTls)
        {
            options.WithTlsOptions(tls => Tls(tls, broker));
        }

        session.Will(options);
        return options.Build();
    }

    /// <summary>What to do about a refusal.</summary>
    public static string Advice(MqttClientConnectResultCode code) => code switch
    {
        MqttClientConnectResultCode.BadUserNameOrPassword or MqttClientConnectResultCode.NotAuthorized =>
            "Look at user and password of [broker], and at what the broker lets them do.",
        MqttClientConnectResultCode.UnsupportedProtocolVersion => "The broker has to know MQTT 5.",
        MqttClientConnectResultCode.ClientIdentifierNotValid => "The broker does not take this client's name: change site or name.",
        _ => "It is tried again.",
    };

    private static void Tls(MqttClientTlsOptionsBuilder tls, BrokerConfig broker)
    {
        tls.UseTls().WithTargetHost(broker.Host);
        if (broker.CaFile.Length > 0)
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(broker.CaFile);
            tls.WithTrustChain(authorities).WithRevocationMode(X509RevocationMode.NoCheck); // a laboratory's own authority has no such list
        }

        if (broker.CertificateFile.Length > 0)
        {
            string? key = broker.KeyFile.Length > 0 ? broker.KeyFile : null;
            tls.WithClientCertificates([X509Certificate2.CreateFromPemFile(broker.CertificateFile, key)]);
        }
    }
}

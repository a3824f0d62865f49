using System.Threading;
using System.Threading.Tasks;
using MQTTnet;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>What is said on a connection to the broker, in one format.</summary>
public interface IBrokerSession
{
    /// <summary>The format's name.</summary>
    string Name { get; }

    /// <summary>What the broker knows this connection by.</summary>
    string ClientId { get; }

    /// <summary>Puts the last will of the next connection into its options; called anew for each.</summary>
    void Will(MqttClientOptionsBuilder options);

    /// <summary>Speaks until the connection is gone; an exception ends it, too.</summary>
    /// <param name="client">Connected.</param>
    /// <param name="window">Messages that the broker takes without having acknowledged one.</param>
    /// <param name="gone">The connection is over, or the program.</param>
    Task RunAsync(IMqttClient client, int window, CancellationToken gone);

    /// <summary>The program ends: says what the last will would say, since a broker that is left properly drops the will.</summary>
    Task LeaveAsync(IMqttClient client);
}

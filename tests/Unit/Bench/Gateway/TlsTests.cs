using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>An encrypted connection with user and certificate, at a Mosquitto that insists on them.</summary>
[TestClass]
public sealed class TlsTests
{
    private const string Broker = "host = \"localhost\"\ntls = true\nuser = \"gateway\"\npasswordEnvironment = \"ANY\"\n"
        + "caFile = \"ca.pem\"\ncertificateFile = \"client.pem\"\nkeyFile = \"client.key\"\n";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task User_and_certificate_are_brought_and_the_brokers_certificate_is_believed_by_its_authority_alone()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        WriteCertificates(folder);
        string[] made = ["-b", "-c", folder.PathOf("passwords"), "gateway", "secret"];
        using (Process passwords = Process.Start("/usr/bin/mosquitto_passwd", made))
        {
            passwords.WaitForExit();
        }

        using var broker = new Mosquitto(
            folder,
            $"allow_anonymous false\npassword_file {folder.PathOf("passwords")}\n",
            $"cafile {folder.PathOf("ca.pem")}\ncertfile {folder.PathOf("server.pem")}\nkeyfile {folder.PathOf("server.key")}\n"
                + "require_certificate true\n");
        string file = GatewayAt.File(broker.Port, 1).Replace("[broker]\n", "[broker]\n" + Broker);
        await using (GatewayAt gateway = await GatewayAt.StartAsync(folder, file))
        {
            gateway.Await(() => gateway.Run.Links[0].IsConnected, "the connection");
            const string Taken = "chamber_gateway_published_readings_total{format=\"json\",kind=\"live\"}";
            gateway.Await(() => gateway.Metric(Taken) > 0.0, "a reading");
        }

        File.Copy(folder.PathOf("other.pem"), folder.PathOf("ca.pem"), overwrite: true); // an authority that did not sign it
        await using GatewayAt doubting = await GatewayAt.StartAsync(folder, file);
        doubting.Await(() => doubting.Run.Links[0].Why.Contains("certificate", StringComparison.OrdinalIgnoreCase), "the doubt");
        Assert.AreEqual(0L, doubting.Run.Links[0].Connections);
    }

    private static void WriteCertificates(BenchFolder folder)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 authority = Authority(key, "CN=laboratory");
        folder.Write("ca.pem", authority.ExportCertificatePem());
        using ECDsa otherKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 other = Authority(otherKey, "CN=somebody else");
        folder.Write("other.pem", other.ExportCertificatePem());
        Signed(folder, authority, "server", "CN=localhost");
        Signed(folder, authority, "client", "CN=gateway");
    }

    private static X509Certificate2 Authority(ECDsa key, string name)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static void Signed(BenchFolder folder, X509Certificate2 authority, string file, string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(
            authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), RandomNumberGenerator.GetBytes(8));
        folder.Write(file + ".pem", signed.ExportCertificatePem());
        folder.Write(file + ".key", key.ExportPkcs8PrivateKeyPem());
    }
}

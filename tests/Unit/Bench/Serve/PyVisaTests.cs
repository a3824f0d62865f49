using System;
using System.Diagnostics;
using System.Net;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

/// <summary>
/// PyVISA as laboratories have it, at the real console. Where it is not installed the test says so and proves nothing; .ci/run installs it.
/// </summary>
[TestClass]
public sealed class PyVisaTests
{
    private const string Python = "/usr/bin/python3"; // Debian's, which sees Debian's modules; another may stand first on the path
    private const string Script = "tests/Clients/pyvisa_cast.py";
    private const double Speed = 50.0;

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public async Task A_film_is_cast_over_a_socket()
    {
        var served = new ServedTwin(TwinParameters.Reference, 7);
        using var door = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        using var thread = new TwinThread(served, Speed);
        await AssertCastAsync($"TCPIP::127.0.0.1::{door.Address.Port}::SOCKET");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
    public async Task A_film_is_cast_over_a_serial_port()
    {
        var served = new ServedTwin(TwinParameters.Reference, 7);
        using var door = new PtyDoor(served, SpokenLanguage.Of);
        using var thread = new TwinThread(served, Speed);
        await AssertCastAsync($"ASRL{door.Path}::INSTR");
    }

    private static async Task AssertCastAsync(string resource)
    {
        if (!await IsInstalledAsync())
        {
            Console.WriteLine($"SKIPPED: {Python} has no pyvisa, pyvisa_py and serial "
                + "(apt-get install python3-pyvisa python3-pyvisa-py python3-serial).");
            return;
        }

        (int code, string said) = await RunAsync(SourceTree.FullPath(Script), resource);
        Assert.AreEqual(0, code, said);
        Assert.AreEqual(
            "OK example-2: 40.00 C, 28.44 g/kg, 2.00 m/s, 6 exposure time(s)\nOK conditioning for 4.00 s\nReady\n"
            + "OK casting: the blade starts in 6.1 s, keep clear\nComplete\n",
            said);
    }

    private static async Task<bool> IsInstalledAsync() =>
        System.IO.File.Exists(Python) && (await RunAsync("-c", "import pyvisa, pyvisa_py, serial")).Code == 0;

    private static async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        using Process python = Process.Start(
            new ProcessStartInfo(Python, args) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        Task<string> error = python.StandardError.ReadToEndAsync();
        string said = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return (python.ExitCode, said + (python.ExitCode == 0 ? "" : await error));
    }
}

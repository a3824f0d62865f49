using System.Text;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Scpi;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.DeviceRuns;

/// <summary>Everything that is typed is heard, and what is said has the same bytes on every runtime.</summary>
[TestClass]
public class ConversationTests
{
    // Computed on .NET 10; it changes with the words of the console and with SCPI's.
    private const uint SaidCrc = 959719016;

    private const int Passes = 300;

    [TestMethod]
    public void What_is_said_has_the_same_bytes_on_every_runtime()
    {
        var board = new StillBoard();
        var chamber = new Chamber(board, new ChamberSettings());
        const string Program = "*IDN?;*ESE 1E1;*ESE?\nMEAS:TEMP?;HRAT?\nfetc?;SYST:HELP:HEAD?\nTEL:RATE 1.0E0;STAT ON\nNO:SUCH?\n"
            + "SYST:ERR?;:SETT:GET? \"FanTableRpm\"\nRECipe:LOAD 'example-1';GET?\n";
        const string Person = "recipe example-1\r\nsettings\r\nstart 10\r\nhelp\r\nrecord\r\ncommissioned\r\nsalt\r\ntiming\r\n";
        var port = new TypedPort(Program + Person + "abort\r\n");
        var conversations = new Conversations(chamber, new Conversation(port, new ScpiOrWords(chamber)));
        for (int i = 1; i <= Passes; i++)
        {
            board.Advance(i * TickSchedule.TickUs);
            chamber.Tick(i * TickSchedule.TickUs);
            conversations.Pass(i * TickSchedule.TickUs);
        }

        Assert.IsTrue(port.Said > 7600, "bytes said");
        Assert.AreEqual(SaidCrc.ToString(), Crc32.End(port.Crc).ToString());
    }

    private sealed class TypedPort : IConsolePort
    {
        private readonly byte[] _typed;
        private int _next;

        public TypedPort(string typed) => _typed = Encoding.UTF8.GetBytes(typed);

        public uint Crc { get; private set; } = Crc32.Start;

        public int Said { get; private set; }

        public int ReceiveBytes => 4096;

        public int MostAtOnce => 128;

        // The abort comes when all else has been answered.
        public int Waiting => (Said > 7600 ? _typed.Length : _typed.Length - 7) - _next;

        public int Read(byte[] buffer, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[i] = _typed[_next++];
            }

            return count;
        }

        public void Write(byte[] bytes, int from, int count)
        {
            Crc = Crc32.Continue(Crc, bytes, from, from + count);
            Said += count;
        }
    }
}

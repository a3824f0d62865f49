using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Tests.Portability;

/// <summary>Proof that the checks see: each forbidden thing is planted into a copy of our sources and must be reported.</summary>
[TestClass]
public class ForbiddenTests
{
    [TestMethod]
    [DataRow("class Box<T> { }", "own generics")]
    [DataRow("static T First<T>(T a) => a;", "own generics")]
    [DataRow("delegate T Make<T>();", "own generics")]
    [DataRow("static System.Collections.Generic.List<int>? Items;", "no generic types")]
    [DataRow("static System.Func<int, int>? Square;", "no generic types")]
    [DataRow("static System.Action<int>? Done;", "no generic types")]
    [DataRow("static event System.EventHandler<System.EventArgs>? Stopped;", "no generic types")]
    [DataRow("static System.Lazy<int>? Later;", "no generic types")]
    [DataRow("static object Pair => new { A = 1, B = 2 };", "an anonymous type")]
    [DataRow("static int Count(__arglist) => 0;", "__arglist")]
    [DataRow("static object Text => \"text\"u8;", "CS8")]
    [DataRow("static System.Span<byte> Bytes => default;", "no generic types")]
    [DataRow("static void Run() { var square = (int a) => a * a; }", "no generic types")]
    [DataRow("static int? Level;", "no nullable value types")]
    [DataRow("static int Length(string? text) => text?.Length ?? 0;", "System.Nullable")]
    [DataRow("static (int, int) Pair() => default;", "no tuples")]
    [DataRow("static void Swap(int a, int b) { (a, b) = (b, a); }", "no tuples")]
    [DataRow("static double[,] Map = new double[2, 2];", "rectangular")]
    [DataRow("static int Add(int a) => checked(a + 1);", "checked")]
    [DataRow("static void Add(int a) { checked { a++; } }", "checked")]
    [DataRow("static volatile int Shared;", "volatile")]
    [DataRow("static System.Collections.IEnumerable Two() { yield return 1; }", "yield")]
    [DataRow("static async void Go() { }", "async")]
    [DataRow("static void Stack() { var bytes = stackalloc byte[4]; }", "stackalloc")]
    [DataRow("static unsafe void At(byte* at) { }", "pointers")]
    [DataRow("record Film;", "records")]
    [DataRow("record struct Film;", "records")]
    [DataRow("class Film { public required int Um { get; set; } }", "required")]
    [DataRow("static int Last(int[] all) => all[^1];", "from the end")]
    [DataRow("static int[] Rest(int[] all) => all[1..];", "ranges")]
    [DataRow("static decimal Price;", "decimal")]
    [DataRow("static dynamic? Any;", "dynamic")]
    [DataRow("static object Few(int[] all) => from one in all select one;", "LINQ")]
    [DataRow("static int Count(int[] all) => System.Linq.Enumerable.Count(all);", "CS0234")]
    [DataRow("static int Count(int[] all) => all.Count();", "CS1061")]
    public void Language_the_device_does_not_have_is_reported(string members, string expected)
    {
        AssertReported(SourceChecks.OfPlanted(FirstIn("firmware/"), members), expected);
    }

    [TestMethod]
    [DataRow("static string Say(double x) => $\"{x:F2}\";")]
    [DataRow("static string Say(string a) => \"x\" + a;")]
    [DataRow("static string Say(string a) { a += a; return a; }")]
    [DataRow("static string Say(int a) => a.ToString();")]
    [DataRow("static string Say(double a) => a.ToString(\"F2\");")]
    [DataRow("static string Say(int a) => string.Format(\"{0}\", a);")]
    [DataRow("static string Say(string a, string b) => string.Concat(a, b);")]
    [DataRow("static object Say() => new System.Text.StringBuilder();")]
    public void Text_that_shared_code_puts_together_outside_the_one_writer_is_reported(string members)
    {
        AssertReported(SourceChecks.OfPlanted(FirstIn("firmware/"), members), "write it into a TextBuffer");
    }

    [TestMethod]
    [DataRow("static double Cut(double x) => System.Math.Round(x, 2);", "CS1501")]
    [DataRow("static float Sine(float x) => System.MathF.Sin(x);", "CS0234")]
    [DataRow("static bool Good(double x) => double.IsFinite(x);", "CS0117")]
    [DataRow("static int Limit(int x) => System.Math.Clamp(x, 0, 9);", "CS0266")]
    [DataRow("static double Later(long a, long b) => System.Math.Max(a, b);", "goes through float")]
    [DataRow("static string All(string[] parts) => string.Join(\",\", parts);", "CS0117")]
    [DataRow("static string Swap(string text) => text.Replace('a', 'b');", "CS1061")]
    [DataRow("static bool Blank(string text) => string.IsNullOrWhiteSpace(text);", "CS0117")]
    [DataRow("static bool Digit(char sign) => char.IsDigit(sign);", "CS0117")]
    [DataRow("static bool Flag(string text) => bool.TryParse(text, out _);", "CS0117")]
    [DataRow("static void Order(int[] all) => System.Array.Sort(all);", "CS0117")]
    [DataRow("static void Zero(int[] all) => System.Array.Fill(all, 0);", "CS0117")]
    [DataRow("static void Grow(int[] all) => System.Array.Resize(ref all, 9);", "CS0117")]
    [DataRow("static void Say(int x) => System.Console.WriteLine(x);", "CS1503")]
    [DataRow("static void Say(double x) => System.Diagnostics.Debug.WriteLine(x);", "CS1503")]
    [DataRow("static string Text(double x) => x.ToString(\"F2\", System.Globalization.CultureInfo.InvariantCulture);", "one culture")]
    [DataRow("static System.Threading.Tasks.Task? Done;", "CS0234")]
    [DataRow("static string End => System.Environment.NewLine;", "CS0117")]
    [DataRow("static System.DateTime When => System.DateTime.Now;", "CS0117")]
    [DataRow("static System.TimeSpan Span => System.TimeSpan.FromSeconds(0.5);", "CS1503")]
    [DataRow("static bool Try(object gate) => System.Threading.Monitor.TryEnter(gate);", "CS0117")]
    [DataRow("static bool Wait(System.Threading.AutoResetEvent done) => done.WaitOne(10);", "CS7036")]
    [DataRow("static long Next(ref long x) => System.Threading.Interlocked.Increment(ref x);", "CS1503")]
    [DataRow("static string Nothing() => null;", "CS8603")]
    public void Library_the_device_does_not_have_is_reported(string members, string expected)
    {
        AssertReported(SourceChecks.OfPlanted(FirstIn("drivers/"), members), expected);
    }

    [TestMethod]
    [DataRow("static System.DateTime When => System.DateTime.UtcNow;", "no clock")]
    [DataRow("static long Now => System.Environment.TickCount64;", "no clock")]
    [DataRow("static System.Threading.Timer? Tick;", "no clock")]
    [DataRow("static ulong Now => nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent();", "no runtime")]
    [DataRow("static void Wait() => System.Threading.Thread.Sleep(10);", "neither waits")]
    [DataRow("static int Dice() => new System.Random().Next();", "no random")]
    [DataRow("static string Load() => System.IO.File.ReadAllText(\"I:/recipe\");", "no file")]
    [DataRow("static System.Device.Gpio.GpioController? Pins;", "no chip")]
    [DataRow("static Iot.Device.Bmxx80.Bme280? Sensor;", "no chip library")]
    [DataRow("static double Root(double x) => System.Math.Sqrt(x);", "single precision")]
    [DataRow("static double Less(double a, double b) => System.Math.Min(a, b);", "single precision")]
    [DataRow("static double Turn => System.Math.PI;", "single precision")]
    [DataRow("static float Root(float x) => System.MathF.Sqrt(x);", "single precision")]
    [DataRow("#if DEBUG\nstatic int Level;\n#endif", "no #if")]
    public void Shared_code_that_reaches_for_the_world_is_reported(string members, string expected)
    {
        AssertReported(SourceChecks.OfPlanted(FirstIn("firmware/"), members), expected);
        AssertReported(SourceChecks.OfPlanted(FirstIn("drivers/"), members), expected);
        AssertReported(SourceChecks.OfPlanted(SourceTree.DemoShared[0], members), expected);
    }

    [TestMethod]
    [DataRow("using nanoFramework.Hardware.Esp32;", "no runtime")]
    [DataRow("using System.Device.I2c;", "no chip")]
    [DataRow("using System.IO;", "no file")]
    [DataRow("using static System.Math;", "single precision")]
    [DataRow("using Root = System.Math;", "single precision")]
    [DataRow("using System.Linq;", "CS0234")]
    public void A_using_that_shared_code_may_not_have_is_reported(string firstLine, string expected)
    {
        AssertReported(SourceChecks.OfPlanted(FirstIn("firmware/"), "", firstLine), expected);
    }

    [TestMethod]
    [DataRow("static void Set(System.Device.Gpio.GpioPin pin) => pin.SetHigh();", "CS1061")]
    [DataRow("static void Set(System.Device.Gpio.GpioPin pin) => pin.Write(!pin.Read());", "CS0023")]
    [DataRow("static int Read(System.Device.I2c.I2cDevice chip, System.SpanByte all) => chip.Read(all);", "CS0029")]
    [DataRow("class Fake : System.Device.Pwm.PwmChannel { }", "CS0509")]
    [DataRow("static System.Collections.Generic.List<int>? Items;", "no generic types")]
    [DataRow("static int? Level;", "no nullable value types")]
    [DataRow("static System.Func<int, int>? Square;", "no generic types")]
    [DataRow("static void Run() { var square = (int a) => a * a; }", "no generic types")]
    [DataRow("static double[,] Map = new double[2, 2];", "rectangular")]
    [DataRow("static volatile int Shared;", "volatile")]
    [DataRow("static void Order(int[] all) => System.Array.Sort(all);", "CS0117")]
    [DataRow("static string Show(double x) => x.ToString(\"0.0\");", "needs the format F")]
    [DataRow("static object[] Of(System.Type a) => a.GetMethods();", "reflection")]
    [DataRow("static string Show(System.Device.Gpio.PinMode mode) => mode.ToString();", "an enum prints its number")]
    [DataRow("static string Show(double x) => $\"{x}\";", "needs the format F")]
    public void Device_code_is_held_to_the_same_rules(string members, string expected)
    {
        AssertReported(SourceChecks.OfPlanted(SourceTree.Program, members), expected);
        AssertReported(SourceChecks.OfPlanted(SourceTree.DeviceOnly[^1], members), expected);
    }

    private static string FirstIn(string folder) =>
        SourceTree.Shared.First(path => path.StartsWith(folder, System.StringComparison.Ordinal));

    private static void AssertReported(IReadOnlyList<Finding> findings, string expected) =>
        Assert.Contains(expected, string.Join('\n', findings));
}

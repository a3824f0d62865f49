using System;
using System.Text;

namespace System.IO;

public abstract class TextReader : MarshalByRefObject, IDisposable
{
    public virtual void Close() => throw null;
    public void Dispose() => throw null;
    protected virtual void Dispose(bool disposing) => throw null;
    public virtual int Peek() => throw null;
    public virtual int Read() => throw null;
    public virtual int Read(char[] buffer, int index, int count) => throw null;
    public virtual int ReadBlock(char[] buffer, int index, int count) => throw null;
    public virtual string ReadLine() => throw null;
    public virtual string ReadToEnd() => throw null;
}

public class StreamReader : TextReader
{
    public virtual Stream BaseStream => throw null;
    public virtual Encoding CurrentEncoding => throw null;
    public bool EndOfStream => throw null;
    public StreamReader(Stream stream, bool leaveOpen = false) => throw null;
    public override void Close() => throw null;
    protected override void Dispose(bool disposing) => throw null;
    public override int Peek() => throw null;
    public override int Read() => throw null;
    public override int Read(char[] buffer, int index, int count) => throw null;
    public override string ReadLine() => throw null;
    public override string ReadToEnd() => throw null;
}

public abstract class TextWriter : MarshalByRefObject, IDisposable
{
    public abstract Encoding Encoding { get; }
    public virtual string NewLine { get => throw null; set => throw null; }
    public virtual void Close() => throw null;
    protected virtual void Dispose(bool disposing) => throw null;
    public void Dispose() => throw null;
    public virtual void Flush() => throw null;
    public virtual void Write(char value) => throw null;
    public virtual void Write(char[] buffer) => throw null;
    public virtual void Write(char[] buffer, int index, int count) => throw null;
    public virtual void Write(bool value) => throw null;
    public virtual void Write(int value) => throw null;
    public virtual void Write(uint value) => throw null;
    public virtual void Write(long value) => throw null;
    public virtual void Write(ulong value) => throw null;
    public virtual void Write(float value) => throw null;
    public virtual void Write(double value) => throw null;
    public virtual void Write(string value) => throw null;
    public virtual void Write(object value) => throw null;
    public virtual void WriteLine() => throw null;
    public virtual void WriteLine(char value) => throw null;
    public virtual void WriteLine(char[] buffer) => throw null;
    public virtual void WriteLine(char[] buffer, int index, int count) => throw null;
    public virtual void WriteLine(bool value) => throw null;
    public virtual void WriteLine(int value) => throw null;
    public virtual void WriteLine(uint value) => throw null;
    public virtual void WriteLine(long value) => throw null;
    public virtual void WriteLine(ulong value) => throw null;
    public virtual void WriteLine(float value) => throw null;
    public virtual void WriteLine(double value) => throw null;
    public virtual void WriteLine(string value) => throw null;
    public virtual void WriteLine(object value) => throw null;
}

public class StreamWriter : TextWriter
{
    public virtual Stream BaseStream => throw null;
    public override Encoding Encoding => throw null;
    public override string NewLine { get => throw null; set => throw null; }
    public StreamWriter(Stream stream, bool leaveOpen = false) => throw null;
    public override void Close() => throw null;
    protected override void Dispose(bool disposing) => throw null;
    public override void Flush() => throw null;
    public override void Write(char value) => throw null;
    public override void Write(string value) => throw null;
    public override void WriteLine() => throw null;
    public override void WriteLine(string value) => throw null;
}

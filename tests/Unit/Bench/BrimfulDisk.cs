using System;
using System.IO;
using System.Threading;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A disk that is full after so many bytes: what a system says then, on every system.</summary>
internal sealed class BrimfulDisk
{
    private const int Full = 28; // ENOSPC
    private long _freeBytes;

    public BrimfulDisk(long freeBytes) => _freeBytes = freeBytes;

    public Stream Open(string path) => new Measured(this, WholeFile.Open(path));

    private void Take(int bytes)
    {
        if (Interlocked.Add(ref _freeBytes, -bytes) < 0)
        {
            throw new IOException("No space left on device", Full);
        }
    }

    // Takes bytes when they leave a buffer, also the one that closing empties.
    private sealed class Measured(BrimfulDisk disk, Stream file) : Stream
    {
        private bool _isClosed;
        private int _waiting;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _waiting += count;
            if (_waiting >= 4096)
            {
                Flush();
            }

            file.Write(buffer, offset, count);
        }

        public override void Flush()
        {
            int bytes = _waiting;
            _waiting = 0;
            disk.Take(bytes);
            file.Flush();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isClosed)
            {
                _isClosed = true;
                try
                {
                    Flush();
                }
                finally
                {
                    file.Dispose();
                }
            }

            base.Dispose(disposing);
        }
    }
}

using System.Text;

namespace StackLint.Cli.Tests.Watching;

/// <summary>Standard output whose reader presses Ctrl-C at the first finding.</summary>
internal sealed class InterruptingStream(CancellationTokenSource interrupt) : MemoryStream
{
    internal string Text => Encoding.UTF8.GetString(ToArray());

    public override void Flush()
    {
        if (Text.Contains("SL4001", StringComparison.Ordinal))
        {
            interrupt.Cancel();
        }
    }
}

using System.Text;

namespace StackLint.Cli.Terminals;

/// <summary>Standard error: when it is closed or full, there is nowhere left to say so, and the run goes on without it.</summary>
/// <param name="inner">Where the text goes.</param>
internal sealed class LastResortWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        try
        {
            inner.Write(value);
            inner.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The exit status tells what these words would have told.
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");
}

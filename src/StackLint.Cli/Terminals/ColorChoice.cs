namespace StackLint.Cli.Terminals;

/// <summary>The values of <c>--color</c>.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless the environment says otherwise.</summary>
    Auto,

    Always,

    Never,
}

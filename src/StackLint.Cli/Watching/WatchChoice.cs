namespace StackLint.Cli.Watching;

/// <summary>The values of <c>--watch</c>.</summary>
internal enum WatchChoice
{
    /// <summary>One pass.</summary>
    None,

    /// <summary>The system tells of changes.</summary>
    Events,

    /// <summary>Changes are looked for: network and container file systems do not tell of them.</summary>
    Polling,
}

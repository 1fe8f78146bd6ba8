namespace StackLint.Cli.Commands;

/// <summary>How the value of an option is made of the words it offers.</summary>
internal enum WordForm
{
    /// <summary>One of them.</summary>
    Single,

    /// <summary>Several, separated by commas.</summary>
    List,

    /// <summary>One of them, <c>=</c> and a file.</summary>
    BeforeFile,
}

namespace StackLint.Cli.Pages;

/// <summary>What rule pages are made of.</summary>
internal enum MarkdownBlockKind
{
    Heading,

    /// <summary>One paragraph, a string a line as written.</summary>
    Paragraph,

    /// <summary>One item with its mark.</summary>
    ListItem,

    /// <summary>The lines between two fences.</summary>
    Code,

    /// <summary>Header, rule and rows.</summary>
    Table,
}

namespace StackLint.Compose.Loading;

/// <summary>Kinds of <see cref="LoadLoss"/>.</summary>
public enum LoadLossKind
{
    /// <summary>A value of a later file that does not count: false over true, zero, an empty list.</summary>
    OverrideIgnored,

    /// <summary>A value of an earlier file that goes although the later file does not speak of it: a whole entry, aliases, logging options.</summary>
    BaseReplaced,

    /// <summary>A value of a later file that goes because the earlier one has no place for it.</summary>
    OverrideDropped,

    /// <summary>A list item of one file that goes because another has the same key: ports by published port, volumes by target.</summary>
    ItemCollapsed,

    /// <summary>Lists that are joined where replacing was meant: <c>healthcheck.test</c>.</summary>
    ListJoined,

    /// <summary>Something within one file that is accepted and not loaded: an unknown key of an open map, an item without separator.</summary>
    Dropped,
}

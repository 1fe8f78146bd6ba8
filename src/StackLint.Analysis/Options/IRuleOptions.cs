namespace StackLint.Analysis.Options;

/// <summary>The options in force for one project.</summary>
public interface IRuleOptions
{
    /// <summary>The configured value, or the option's default where none is set or the text is no value of its type.</summary>
    T GetValue<T>(RuleOption<T> option);
}

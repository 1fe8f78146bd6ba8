using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.DeclarationOrderAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class DeclarationOrderTests
{
    [Fact]
    public void Nothing_is_checked_unless_asked_for() => Verify.NoDiagnostics(
        "networks: {b: {}}\nservices:\n  b: {ports: [\"81:81\", \"80:80\"], image: x}\n  a: {image: x}\n", VerifierSettings.Default with { EnableHidden = true });

    [Fact]
    public void Keys_of_a_service_are_sorted_with_their_comments()
    {
        var found = Verify.CodeFix(
            """
            services:
              web:
                # the port
                ports: ["80:80"]
                user: www
                cap_drop: [ALL]

                # what it is
                {|SL6011:image|}: nginx:1.27 # pinned
                <<: {init: true}
                annotations: {a: b}
                environment:
                  A: b
                  # C: d
            """,
            """
            services:
              web:
                # what it is
                image: nginx:1.27 # pinned
                environment:
                  A: b
                  # C: d
                # the port
                ports: ["80:80"]

                user: www
                <<: {init: true}
                annotations: {a: b}
                cap_drop: [ALL]
            """,
            Settings.Options("sl6011.check = service_keys")).Single();
        Assert.Equal("'image' belongs before 'ports'", found.Message);
        Assert.Equal(FixApplicability.Safe, found.Details.Fix!.Applicability);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, found.Severity);
    }

    [Theory]
    [InlineData("networks: {}\n{|SL6011:services|}: {a: {image: x}}\n", "services: {a: {image: x}}\nnetworks: {}\n")]
    [InlineData("services: {a: {image: x}}\n{|SL6011:version|}: '3'\n", "version: '3'\nservices: {a: {image: x}}\n")]
    [InlineData("x-b: 1\n{|SL6011:x-a|}: 1\nservices: {a: {image: x}}\n", "x-a: 1\nx-b: 1\nservices: {a: {image: x}}\n")]
    public void Keys_of_a_file_are_sorted(string text, string expected) => Verify.CodeFix(text, expected, Settings.Options("sl6011.check = top_level"));

    [Theory]
    [InlineData("services, networks", "services: {a: {image: x}}\nnetworks: {}\nvolumes: {}\n", true)]
    [InlineData("volumes, services", "x-a: 1\nvolumes: {}\nservices: {a: {image: x}}\nnetworks: {}\n", true)]
    [InlineData("services, x-*", "services: {a: {image: x}}\nx-a: 1\nnetworks: {}\n", true)]
    [InlineData("services, x-*", "x-a: 1\n{|SL6011:services|}: {a: {image: x}}\n", false)]
    public void Order_of_a_file_can_be_chosen(string order, string text, bool isInOrder)
    {
        var settings = Settings.Options("sl6011.check = top_level", $"sl6011.top_level_order = {order}");
        if (isInOrder)
        {
            Verify.NoDiagnostics(text, settings);
        }
        else
        {
            Verify.Diagnostics(text, settings);
        }
    }

    [Theory]
    [InlineData("ports, image", "ports: ['80:80'], image: x, cap_add: [A], user: u", true)]
    [InlineData("image, *, ports", "image: x, cap_add: [A], user: u, ports: ['80:80']", true)]
    [InlineData("image, *, ports", "image: x, ports: ['80:80'], {|SL6011:user|}: u", false)]
    public void Order_of_a_service_can_be_chosen(string order, string keys, bool isInOrder)
    {
        var settings = Settings.Options("sl6011.check = service_keys", $"sl6011.service_key_order = {order}");
        var text = $"services:\n  web: {{{keys}}}\n";
        if (isInOrder)
        {
            Verify.NoDiagnostics(text, settings);
        }
        else
        {
            Verify.Diagnostics(text, settings);
        }
    }

    [Fact]
    public void Services_are_sorted() => Verify.CodeFix(
        """
        services:
          # the site
          web:
            image: x

          {|SL6011:db|}:
            image: y
          App: {image: z}
        """,
        """
        services:
          App: {image: z}

          db:
            image: y
          # the site
          web:
            image: x
        """,
        Settings.Options("sl6011.check = services"));

    [Theory]
    [InlineData("web_db: {image: x}\n  web1: {image: x}\n  webapp: {image: x}")]
    [InlineData("a: {image: x}\n  B: {image: x}\n  c: {image: x}")]
    public void Case_and_underscores_do_not_count(string services) => Verify.NoDiagnostics($"services:\n  {services}\n", Settings.Options("sl6011.check = services"));

    [Fact]
    public void Dependencies_are_sorted_in_either_form() => Verify.CodeFix(
        """
        services:
          a:
            image: x
            depends_on:
              - redis
              - {|SL6011:db|} # first
          b:
            image: x
            depends_on:
              redis: {condition: service_started}
              {|SL6011:db|}:
                condition: service_healthy
        """,
        """
        services:
          a:
            image: x
            depends_on:
              - db # first
              - redis
          b:
            image: x
            depends_on:
              db:
                condition: service_healthy
              redis: {condition: service_started}
        """,
        Settings.Options("sl6011.check = depends_on"));

    [Fact]
    public void Ports_are_sorted_by_the_port_of_the_host() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx
            ports:
              - "${WEB_PORT:-8000}:80"
              - '81'
              - {|SL6011:"79/udp"|}
              - 80:80
              - 8080:8080
              - 127.0.0.1:1001:443
              - "[::1]:82:82"
              - target: 1000
                published: 8081
        """,
        """
        services:
          web:
            image: nginx
            ports:
              - "${WEB_PORT:-8000}:80"
              - "79/udp"
              - 80:80
              - '81'
              - "[::1]:82:82"
              - 127.0.0.1:1001:443
              - 8080:8080
              - target: 1000
                published: 8081
        """,
        Settings.Options("sl6011.check = ports"));

    [Theory]
    [InlineData("services:\n  b: &b {image: x}\n  {|SL6011:a|}: *b\n")]
    [InlineData("services:\n  b:\n    image: &i x\n  {|SL6011:a|}:\n    image: *i\n")]
    public void Alias_stays_behind_its_anchor(string text) =>
        Assert.Null(Verify.Diagnostics(text, Settings.Options("sl6011.check = services")).Single().Details.Fix);

    [Fact]
    public void Comment_at_the_top_of_a_file_is_left_to_the_author() => Assert.Null(Verify.Diagnostics(
        "# about the file\nnetworks: {}\n{|SL6011:services|}: {a: {image: x}}\n", Settings.Options("sl6011.check = top_level")).Single().Details.Fix);

    [Fact]
    public void Checks_are_made_one_by_one() => Verify.Diagnostics(
        "networks: {}\n{|SL6011:services|}:\n  b: {image: x}\n  {|SL6011:a|}: {image: x}\n", Settings.Options("sl6011.check = services, top_level"));
}

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Parses expressions, which standard input has with a NUL after each, with the compiler's own parser. Writes one line
 * for each: what is wrong with it, or `ok` and its strings, each as the hexadecimal digits of its UTF-16 units.
 */
final class Parse {
  public static void main(String[] arguments) throws IOException {
    String given = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    StringBuilder lines = new StringBuilder();
    for (String expression : given.split("\0")) lines.append(parsed(expression)).append('\n');
    System.out.print(lines);
  }

  private static String parsed(String expression) throws IOException {
    String text = "class Sample { void call() throws Exception {\n" + expression + "\n; } }";
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, found, null, null, List.of(file));
    Statements statements = new Statements();
    for (Tree unit : task.parse()) statements.scan(unit, null);
    if (!found.getDiagnostics().isEmpty()) {
      return found.getDiagnostics().get(0).getMessage(null).replace('\n', ' ');
    }
    return statements.isOneCall ? "ok " + String.join(" ", statements.strings) : "not one call";
  }

  /** What the body of the method holds. */
  private static final class Statements extends TreeScanner<Void, Void> {
    boolean isOneCall = false;
    final List<String> strings = new ArrayList<>();

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      // The line after the expression ends it.
      var body = method.getBody().getStatements();
      isOneCall = body.size() == 1 && body.get(0) instanceof ExpressionStatementTree;
      return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getValue() instanceof String value) {
        StringBuilder digits = new StringBuilder("#");
        value.chars().forEach(unit -> digits.append(String.format("%04x", unit)));
        strings.add(digits.toString());
      }
      return super.visitLiteral(literal, nothing);
    }
  }
}
